"""The two signed texts as trees, written down by hand, and what their sentences are about."""

import re
from dataclasses import replace

from app.language.sentences import sentences
from app.model.instrument import Instrument, Participant, Particulars, Side
from app.model.provision import Kind, Provision, TopicSpan
from tests.trees import instrument

_JAPAN, _UNITED_STATES = Side("jp", "Japan"), Side("us", "United States")
_TOPICS = (
    (r"establish a .*Working Group", "working_group"),
    (r"purpose of this Memorandum", "purpose"),
    (r"focus on the following|collaborate in a number of disciplines", "areas_of_cooperation"),
    (r"^Meetings should|convene the Working Group", "meetings"),
    (r"relevant agencies may participate", "participating_agencies"),
    (r"rights (?:or|and) obligations|their intention to abide", "legal_character"),
    (r"existing agreements", "other_instruments"),
    (r"^Cooperation under this", "applicable_law"),
    (r"expenditure of funds", "funding"),
    (r"becomes operative", "operative_date"),
    (r"notice of discontinuation|may discontinue", "discontinuation"),
    (r"may modify", "modification"),
    (r"review this MOC", "review"),
    (r"^(?:SIGNED|Signed)", "signature"),
)
_NOT_IN = frozenset({Kind.RECITAL, Kind.CHAPEAU, Kind.TITLE, Kind.ITEM})


def with_topics(made: Instrument) -> Instrument:
    version = made.versions[0]
    return replace(made, versions=(replace(version, provisions=tuple(map(_with_topics, version.provisions))),))


def _with_topics(provision: Provision) -> Provision:
    if provision.kind in _NOT_IN:
        return provision
    text = provision.text.plain
    spans = tuple(
        TopicSpan(topic, start, end)
        for start, end in sentences(text)
        for pattern, topic in _TOPICS
        if re.search(pattern, text[start:end])
    )
    return replace(provision, topics=spans)


DEEP_SEA_NOTATION = """
title: MEMORANDUM OF COOPERATION Regarding Deep-Sea Mineral Resource Development Between the Ministry of Economy, Trade, and Industry of Japan and the Department of Commerce of the United States of America
chapeau: The Ministry of Economy, Trade and Industry of Japan, and the Department of Commerce of the United States of America (hereinafter referred to collectively as the “Participants”);
recital: Recognizing the importance of joint research and technical and scientific cooperation to enhance the understanding of oceanic sciences; that the United States is the global leader in the commercial acceleration of seabed mineral resource development through the successful modernization and streamlining of the federal regulatory process; that Japan has successfully conducted the world’s first system integration test for rare-earth muds mining, and achieved world class results in deep-sea mineral resource development;
recital: Emphasizing that deep-sea mineral resource development offers significant potential for ensuring a stable future supply of critical minerals for both nations;
recital: Affirming their intention to advance bilateral cooperation in a mutually beneficial manner through this partnership,
link: Have reached the following understandings:
section I: | Establishment of the Japan-U.S. Working Group on Deep-Sea Mineral Resource Development
  paragraph 1. | | Participants intend to establish a Japan-U.S. Working Group on Deep-Sea Mineral Resource Development (“the Working Group”) to facilitate bilateral cooperation in science and technology, and support efforts to accelerate deep-sea mineral resource development.
section II: | Areas of Cooperation
  paragraph: The Working Group intends to focus on the following activities
  item 1. | | Sharing information on deep-sea science and seabed mineral resource projects, including presentations on Japan’s rare-earth muds project near Minamitorishima Island and polymetallic nodules project, to explore potential cooperation.
  item 2. | | Presenting technologies related to deep-sea science and mineral resource development, including through site visits and organizing scientific and technical exchanges with relevant experts, researchers, and industry stakeholders.
  item 3. | | Engaging with U.S. and Japanese industry to obtain input, discuss regulatory approaches and best practices, share information, and facilitate partnerships to inform research priorities and support development of new economic opportunities.
  item 4. | | Exploring opportunities for the mutual utilization of relevant assets related to deep-sea science and mineral resource development.
section III: | Participants and Meeting Format
  paragraph 1. | | Participants intend to convene the Working Group at the senior level (Director and Deputy Assistant Secretary level), led by Japan's Ministry of Economy, Trade and Industry (METI) and the United States' National Oceanic and Atmospheric Administration (NOAA). Other relevant agencies may participate as appropriate, including but not limited to:
    item: Japan: Ministry of Economy, Trade and Industry (METI); Cabinet Office; Ministry of Foreign Affairs (MOFA); Ministry of Defense (MOD) and other relevant organizations.
    item: United States: Department of Commerce; National Oceanic and Atmospheric Administration (NOAA); Department of the Interior (DOI) and associated agencies; Department of State (DOS); Department of Energy (DOE); Department of War (DOW); and other relevant organizations.
  paragraph 2. | | Meetings should be convened on an as-needed basis and may take place either in person or online.
section IV: | Legal Character
  paragraph: This Memorandum of Cooperation (hereinafter "MOC") does not constitute nor create rights or obligations under the domestic laws of either Japan or the United States or under international law. Nothing in this MOC is intended to alter or affect any existing agreements between Japan and the United States. Cooperation under this MOC is intended to take place in accordance with respective laws and regulations of Japan and the United States. Nothing in this MOC commits the Participants to the expenditure of funds.
section V: | Discontinuation
  paragraph: This MOC becomes operative upon signature by both Participants. Either Participant may discontinue this MOC by providing written notice of discontinuation to the other Participant. The Participants intend to review this MOC every two years to determine whether the arrangement should be revised or discontinued. Discontinuation is expected to commence on a date mutually determined by the Participants or, if the Participants cannot mutually determine a date, 180 days after the date on which notice of discontinuation is delivered.
closing: The foregoing represents the recognition reached between the Participants.
signing: SIGNED on March 19, 2026, in duplicate, in the English language.
signature: FOR THE MINISTRY OF ECONOMY TRADE AND INDUSTRY OF JAPAN: BY: _____ AKAZAWA Ryosei Minister of Economy, Trade and Industry of Japan
signature: FOR THE DEPARTMENT OF COMMERCE OF THE UNITED STATES OF AMERICA: BY: _____ Howard Lutnick Secretary of Commerce, United States Department of Commerce
"""

TECHNOLOGY_NOTATION = """
title: Memorandum of Cooperation Regarding the Technology Prosperity Deal Between the Government of the United States of America and the Government of Japan
title: October 28, 2025
chapeau: The Government of the United States of America, represented by the Office of Science and Technology Policy, and the Government of Japan, represented by the Cabinet Office of Japan for the purposes of Science and Technology Policy (hereinafter referred to collectively as the “Participants”);
recital: Expressing mutual interest in science and technology capabilities and standards to usher in the next Golden Age of Innovation to fortify freedom and prosperity for generations to come;
recital: Affirming the value of bilateral science and technology collaboration to enrich the lives and livelihoods of citizens in both countries;
recital: Recognizing that the rapid advancement of cutting-edge science and technology – including artificial intelligence (AI), quantum technology, and biotechnology – has strategic implications for the future prosperity of our respective nations and underscores the importance of bilateral cooperation in these fields;
recital: Noting the longstanding collaboration established under the existing Agreement between the Government of the United States of America and the Government of Japan on Cooperation in Research and Development in Science and Technology;
recital: Recognizing also the importance of deepening ties in science and technology with strategic partners across the Indo-Pacific as a means to strengthen stability in the region.
link: Have reached the following recognition:
section I. | Purpose
  paragraph: The purpose of this Memorandum of Cooperation (hereinafter “MOC”) is to strengthen collaboration towards joint opportunities of mutual interest in strategic science and technology disciplines.
section II. | Areas of Cooperation
  paragraph: The Participants intend to collaborate in a number of disciplines, including but not limited to the following:
  subheading | Accelerating AI Adoption and Innovation |
    paragraph: AI promises a new Golden Age of Innovation by empowering individuals and supercharging progress across sectors like healthcare, biotechnology, and education. The Participants intend to collaborate closely on promoting pro-innovation AI policy frameworks, promoting exports across our full AI stack, ensuring the rigorous enforcement of existing protection measures while acknowledging the importance of strengthening such measures related to critical and emerging technologies, advancing shared work on industry standards, and safeguarding our children's digital wellbeing, with a shared commitment to promoting a secure and trustworthy AI ecosystem in a mutually beneficial manner. Focus areas for collaboration are intended to include:
    item - | | Driving innovative research to accelerate the application of AI for science, industry, and society through use-inspired initiatives supported by the U.S. National Science Foundation, Japan Science and Technology Agency, Japan Society for the Promotion of Science, RIKEN, and other relevant research institutions and funders;
    item - | | Deepening cooperation to advance high-performance computing, leading-edge semiconductor technologies, and quantum computing that underpin the AI era to enhance the foundational infrastructure essential for AI performance and applications;
    item - | | Advancing pro-innovation AI policy frameworks and initiatives to support the adoption of a U.S. and Japan-led AI technology ecosystem;
    item - | | Promoting exports across the full stack of U.S. and Japanese AI infrastructure, hardware, models, software, applications, and related standards;
    item - | | Partnering to ensure the rigorous enforcement of existing protection measures, strengthen protection measures related to critical and sensitive technologies, and enhance supply chain resilience for the AI tech stack;
    item - | | Promoting mutual understanding of guidelines and frameworks for AI development and adoption from the respective Participants, with the goal of harmonizing practices as applicable to encourage interoperability;
    item - | | Advancing and refocusing the partnership between the U.S. Center for AI Standards and Innovation and the Japan AI Safety Institute towards a shared mission to promote AI innovation by fostering a secure and trustworthy AI ecosystem, including through working towards best practices in metrology for AI and industry standards development, improving understanding of both advanced AI models and sector-specific applications to drive continued AI adoption; and
    item - | | Promoting education, innovation, and technology for children to flourish in the digital era and preparing future generations for the workplace of tomorrow.
  subheading | Trusted Technology Leadership |
    paragraph: The Participants intend to enhance longstanding collaboration on key technologies and practices to enable technology leadership in the global arena, including:
    item - | Research Security | Recognizing the importance of shared research security goals across critical and emerging technology research and development, the Participants intend to deepen collaboration to protect their technologies and their people. The Participants intend to collaborate on research security and identify and mitigate threats to the research enterprise including through supporting capacity building for universities, research organizations, and industry; and collaborating with allies and partners to share similarly rigorous practices to facilitate a trusted ecosystem of innovation.
    item - | Advanced Radio Access Networks, Beyond 5G/6G, and Connectivity | Expanding their partnership in telecommunications innovation and supply chain resilience, the Participants intend to collaborate on building a trusted, interoperable supply chain, using advancements such as Open RAN and AI-RAN, through a partnership between the U.S. National Telecommunications and Information Administration and Japan's Ministry of Internal Affairs and Communications. Participants also intend to collaborate on all-photonics networks and quantum networks, and to enable joint research and development in Beyond 5G/6G-relevant technologies through the U.S. National Science Foundation and Japan's National Institute of Information and Communications Technology, and other relevant agencies. This work is intended to be supported by joint efforts in standards bodies and in close partnership with industry, including in open testbeds, to shape global telecommunications standards with the Participants' shared priorities and accelerate trusted technology solutions to market. Recognizing Japan's critical role as a connectivity hub between North America and Asia, the Participants intend to expand ongoing collaboration on submarine cables in the Indo-Pacific region.
    item - | Securing Pharmaceutical and Biotechnology Supply Chains | Highlighting the need to secure their mutual pharmaceutical and biotechnology supply chains, intellectual property, and innovation ecosystem, the Participants intend to accelerate progress towards the identification and remediation of vulnerabilities. The Participants intend to collaborate on supply chain security throughout all phases of development and across academic, government, and industry stakeholders, including contract research organizations and contract development and manufacturing organizations, to support resilient and healthy economies.
    item - | Quantum Information Science and Technology (QIST) | Recognizing the universe of possibilities that quantum technologies unlock, the Participants intend to collaborate through leading quantum institutions and national laboratories to assess quantum performance, develop quantum algorithms, overcome challenges for quantum technologies in real-world environments, and enable scientific discovery. The Participants also intend to support the development of the next generation of scientists and engineers. These activities are expected to be supported by aligning efforts in securing technology and supply chains to build a trusted ecosystem for the research, development, and adoption of new quantum technologies.
    item - | Unlocking the Promise of Fusion Energy | Appreciating the potential for fusion technologies to deliver safe, resilient, and abundant energy, the Participants intend to work together to facilitate a world-leading fusion industrial ecosystem. Areas of collaboration include supply chains for magnets and high-power components, fusion fuel cycle and blanket integration systems, neutronics modeling, and fusion materials. Participants intend to collaborate on fusion research and development, including the JT-60SA test facility, with the goal of supporting the commercial development and deployment of fusion reactors.
    item - | Space | Recognizing that research and development investments in space, including building capacity for human missions to the Moon and Mars, contribute to civilian mission needs, the Participants intend to continue their strong partnership in civil space and on aeronautics, science, and human exploration. Areas of collaboration include the International Space Station, future Artemis lunar surface exploration missions, and supporting enhancement of commercial space. The Participants intend to encourage further collaborative efforts to mitigate and remediate orbital debris and improve global coordination on space situational awareness.
section III. | Legal Character
  paragraph: This MOC does not create legally binding rights and obligations under domestic laws of either the United States and Japan or under international law. Nothing in this MOC is intended to affect any existing agreements between the Participants. Cooperation under this MOC is intended to take place within the respective legal framework. Nothing in this MOC commits the Participants to the expenditure of funds. Each of the United States and Japan declares their intention to abide by their respective domestic laws and international law.
section IV. | Modification and Discontinuation
  paragraph: This MOC becomes operative when both Participants have signed. The Participants may modify this MOC by written decision of both Participants. Either Participant may discontinue this MOC and in such case should provide written notice of discontinuation to the other Participant. The discontinuation is expected to commence on a date mutually determined by the Participants or, if the Participants cannot mutually determine a date, 180 days after the date on which notice of discontinuation is delivered.
closing: The foregoing represents the recognition reached between the Participants on the matters referred to in this MOC.
signing: Signed at Tokyo on October 28, 2025, in duplicate, in the English language.
"""

DEEP_SEA = with_topics(
    instrument(
        DEEP_SEA_NOTATION,
        Particulars(
            title="Memorandum of Cooperation Regarding Deep-Sea Mineral Resource Development",
            instrument_type="memorandum_of_cooperation",
            sides=(_JAPAN, _UNITED_STATES),
            participants=(
                Participant("jp", "Ministry of Economy, Trade and Industry of Japan"),
                Participant("us", "Department of Commerce of the United States of America"),
            ),
            collective_name="Participants",
        ),
    )
)
TECHNOLOGY = with_topics(
    instrument(
        TECHNOLOGY_NOTATION,
        Particulars(
            title="Memorandum of Cooperation Regarding the Technology Prosperity Deal",
            instrument_type="memorandum_of_cooperation",
            sides=(_UNITED_STATES, _JAPAN),
            participants=(
                Participant(
                    "us", "Government of the United States of America", "Office of Science and Technology Policy"
                ),
                Participant("jp", "Government of Japan", "Cabinet Office of Japan"),
            ),
            collective_name="Participants",
        ),
    )
)
