"""Provisions of made-up memoranda in English and Japanese that say the same, in the manner of translations."""

from app.model.instrument import LanguageVersion
from app.model.provision import Kind, Provision
from app.model.text import Text

C, R, L, S, P, I, Z, G = (  # noqa: E741
    Kind.CHAPEAU, Kind.RECITAL, Kind.LINK, Kind.SECTION, Kind.PARAGRAPH, Kind.ITEM, Kind.CLOSING, Kind.SIGNING,
)  # fmt: skip

SETS = (
    (  # a geological survey
        (C, "The Ministry of Mines of Mongolia and the Ministry of Economy, Trade and Industry of Japan (hereinafter referred to collectively as the “Participants”),",
            "モンゴル国鉱業省及び日本国経済産業省（以下「両参加者」という。）は、"),
        (R, "Recognizing that the two countries share an interest in a stable supply of minerals;", "両国が鉱物の安定的な供給に共通の関心を有することを認識し、"),
        (L, "Have reached the following understandings:", "次のとおり認識の一致をみた。"),
        (S, "Purpose", "目的"),
        (P, "The Participants intend to promote geological surveys in three areas by the end of 2027.", "両参加者は、二〇二七年末までに三つの地域における地質調査を促進する意図を有する。"),
        (P, "Either Participant may invite experts from universities or private companies.", "いずれの参加者も、大学又は民間企業の専門家を招くことができる。"),
        (P, "This Memorandum does not create any legally binding rights or obligations.", "本覚書は、法的拘束力のある権利又は義務を創設するものではない。"),
    ),
    (  # discontinuation and dates
        (S, "Discontinuation", "終了"),
        (P, "Either Participant may discontinue the cooperation by giving written notice to the other Participant. In that case, the cooperation is expected to cease on a mutually determined date or, failing such a date, 180 days after delivery of the notice.",
            "いずれの参加者も、他方の参加者に対し書面による通告を行うことにより、協力を終了することができる。その場合において、協力は、相互に決定する日又は、その日が定められないときは、当該通告の受領の日の百八十日後に終了することが期待される。"),
        (P, "Discontinuation does not affect projects that have already begun.", "終了は、既に開始された事業に影響を及ぼすものではない。"),
        (P, "The Participants intend to review this Memorandum every two years.", "両参加者は、二年ごとに本覚書を見直す意図を有する。"),
        (P, "Cooperation under this Memorandum commences on April 1, 2026.", "本覚書に基づく協力は、令和八年四月一日に開始する。"),
        (G, "Signed at Tokyo on March 19, 2026, in duplicate, in the English and Japanese languages.", "令和八年三月十九日に東京において、英語及び日本語により本書二通に署名した。"),
    ),
    (  # a working group
        (S, "Working Group", "作業部会"),
        (P, "The Participants intend to establish a working group (hereinafter referred to as the “Working Group”) within six months of signature.",
            "両参加者は、署名の日から六箇月以内に作業部会（以下「作業部会」という。）を設置する意図を有する。"),
        (P, "The Working Group should meet at least once a year, in person or online.", "作業部会は、少なくとも年に一回、対面又はオンラインで会合することが望ましい。"),
        (P, "The Working Group may invite up to 10 observers.", "作業部会は、十名までのオブザーバーを招請することができる。"),
        (P, "The Working Group is expected to report its results to the Participants not later than 30 days after each meeting.", "作業部会は、各会合の後三十日以内に、その結果を両参加者に報告することが期待される。"),
        (P, "Decisions of the Working Group should be made by consensus and recorded in writing.", "作業部会の決定は、全会一致によるべきであり、書面に記録されるべきである。"),
    ),
    (  # areas of cooperation, as a list
        (S, "Areas of Cooperation", "協力分野"),
        (P, "The Participants intend to cooperate in the following areas:", "両参加者は、次の分野において協力する意図を有する。"),
        (I, "exchange of information on offshore wind and hydrogen;", "洋上風力及び水素に関する情報の交換"),
        (I, "joint research, including demonstration projects;", "実証事業を含む共同研究"),
        (I, "training of engineers and technicians; and", "技術者及び技能者の研修"),
        (I, "any other area that the Participants mutually determine.", "両参加者が相互に決定するその他の分野"),
    ),
    (  # money and shares
        (S, "Funding", "費用"),
        (P, "Each Participant intends to bear its own costs, subject to the availability of funds.", "各参加者は、利用可能な予算の範囲内で、自己の費用を負担する意図を有する。"),
        (P, "The Japanese side intends to contribute 500 million yen in fiscal year 2026.", "日本側は、二〇二六年度に五億円を拠出する意図を有する。"),
        (P, "The contribution covers 50 percent of the costs of training.", "拠出金は、研修費用の五十パーセントに充てる。"),
        (P, "Up to 1,200 trainees may be accepted over five years.", "五年間で千二百人までの研修生を受け入れることができる。"),
        (P, "Nothing in this Section obliges a Participant to make funds available.", "この節のいかなる規定も、参加者に対し資金の提供を義務付けるものではない。"),
    ),
    (  # confidentiality and intellectual property
        (S, "Confidentiality", "秘密保持"),
        (P, "A Participant should not disclose confidential information to a third party without the written consent of the Participant that provided it.",
            "参加者は、提供した参加者の書面による同意なしに、秘密情報を第三者に開示すべきではない。"),
        (P, "Paragraph 1 does not apply to information that is already public.", "１の規定は、既に公知となっている情報については適用しない。"),
        (P, "The Participants recognize the importance of protecting intellectual property.", "両参加者は、知的財産を保護することの重要性を認識する。"),
        (P, "Results of joint work may be published only with the consent of both Participants.", "共同作業の成果は、両参加者の同意がある場合に限り公表することができる。"),
    ),
    (  # a ministry with a short name, and references
        (C, "The Department of Energy of the United States of America (hereinafter referred to as “DOE”) and the Agency for Natural Resources and Energy of Japan (hereinafter referred to as “ANRE”),",
            "アメリカ合衆国エネルギー省（以下「ＤＯＥ」という。）及び日本国資源エネルギー庁（以下「資源庁」という。）は、"),
        (R, "Noting the joint statement of the leaders of Japan and the United States of April 2024;", "二〇二四年四月の日米両首脳の共同声明に留意し、"),
        (P, "DOE and ANRE intend to exchange data on the matters set out in Section III.", "ＤＯＥ及び資源庁は、第三節に定める事項に関するデータを交換する意図を有する。"),
        (P, "ANRE intends to designate a contact point as provided in paragraph 2 of Section IV.", "資源庁は、第四節２に定めるところにより連絡先を指定する意図を有する。"),
        (P, "Annex A forms part of this Memorandum.", "附属書Ａは、本覚書の一部を成す。"),
    ),
    (  # differences, modification
        (S, "Differences", "意見の相違"),
        (P, "Any difference arising from the interpretation or application of this Memorandum should be resolved through consultations between the Participants.",
            "本覚書の解釈又は適用から生ずる意見の相違は、両参加者間の協議によって解決することが望ましい。"),
        (P, "This Memorandum may be modified by written decision of both Participants.", "本覚書は、両参加者の書面による決定により修正することができる。"),
        (P, "The Participants do not intend to refer any difference to an international tribunal.", "両参加者は、いかなる意見の相違も国際裁判所に付託する意図を有しない。"),
        (P, "Modifications take effect on the date on which both Participants have signed them, unless they decide otherwise.", "修正は、別段の決定を行わない限り、両参加者が署名した日に効果を生ずる。"),
    ),
    (  # health, in another manner
        (R, "Desiring to strengthen the cooperation in the field of health, which has continued for more than 20 years;", "二十年以上にわたり継続してきた保健分野における協力を強化することを希望し、"),
        (P, "The two Ministries intend to dispatch experts twice a year and to hold a symposium in 2028.", "両省は、年に二回専門家を派遣し、二〇二八年にシンポジウムを開催する意図を有する。"),
        (P, "Personal data is not to be transferred outside the territory of either country.", "個人情報は、いずれの国の領域の外にも移転しない。"),
        (P, "The Ministries may, where necessary, consult other ministries, agencies and local governments.", "両省は、必要な場合には、他の省庁及び地方公共団体と協議することができる。"),
        (P, "The costs of travel should be borne by the side that sends the experts.", "渡航に要する費用は、専門家を派遣する側が負担することが望ましい。"),
    ),
    (  # agriculture with Viet Nam
        (C, "The Ministry of Agriculture and Environment of Viet Nam and the Ministry of Agriculture, Forestry and Fisheries of Japan (hereinafter the “Sides”),",
            "ベトナム社会主義共和国農業環境省及び日本国農林水産省（以下「双方」という。）は、"),
        (P, "The Sides intend to share methods for reducing methane from rice fields by at least 30% by 2030.", "双方は、二〇三〇年までに水田からのメタンを少なくとも三〇％削減する方法を共有する意図を有する。"),
        (P, "Seeds and seedlings are not covered by this Memorandum.", "種子及び苗は、本覚書の対象としない。"),
        (P, "The first meeting is expected to be held in Hanoi and the second meeting in Tokyo.", "第一回会合はハノイにおいて、第二回会合は東京において開催することが見込まれる。"),
        (P, "The Sides may establish up to two task forces.", "双方は、二つまでのタスクフォースを設置することができる。"),
    ),
    (  # space, long sentences
        (P, "In carrying out activities under this Memorandum, the Participants intend to act in accordance with their respective laws and regulations, and with their international commitments.",
            "両参加者は、本覚書に基づく活動を行うに当たり、それぞれの法令及び国際的な約束に従って行動する意図を有する。"),
        (P, "This Memorandum is without prejudice to existing agreements between the Participants.", "本覚書は、両参加者間の既存の合意に影響を及ぼすものではない。"),
        (P, "Equipment worth more than US$ 2.5 million is to be insured by its owner.", "二百五十万米ドルを超える機器については、その所有者が保険を付する。"),
        (P, "Either Participant may suspend an activity for a period not exceeding 90 days if safety requires it.", "いずれの参加者も、安全上必要な場合には、九十日を超えない期間、活動を停止することができる。"),
        (P, "The Participants are not responsible for damage caused by third parties.", "両参加者は、第三者により生じた損害について責任を負わない。"),
    ),
    (  # education, figures in Japanese too
        (S, "Student Exchange", "学生交流"),
        (P, "The Participants intend to exchange 40 students each year from October 2026 to March 2030.", "両参加者は、2026年10月から2030年3月まで、毎年40名の学生を交流させる意図を有する。"),
        (P, "Students should have completed at least two years of university studies.", "学生は、大学において少なくとも2年間の課程を修了していることが望ましい。"),
        (P, "No tuition is charged to the students of the other side.", "相手側の学生からは授業料を徴収しない。"),
        (P, "The host university may require a certificate of language ability.", "受入大学は、語学能力の証明書を求めることができる。"),
        (P, "Applications reach the secretariat within 10 working days of the announcement.", "申請書は、公表から10営業日以内に事務局に到達する。"),
    ),
    (  # legal character
        (S, "Legal Character", "法的性質"),
        (P, "This Memorandum is not an international agreement and is not intended to be registered with the United Nations.", "本覚書は、国際約束を構成するものではなく、国際連合に登録することを意図するものではない。"),
        (P, "Each Participant carries out the cooperation within its competence and in accordance with the laws in force in its country.", "各参加者は、その権限の範囲内で、かつ、自国において施行されている法令に従って、協力を実施する。"),
        (Z, "The foregoing represents the recognition reached between the Participants.", "以上は、両参加者の間で到達した認識を示すものである。"),
        (P, "This Memorandum remains operative for five years and may be extended for a further period of three years.", "本覚書は、五年間有効とし、更に三年間延長することができる。"),
    ),
    (  # trade, binding wording that is right
        (P, "The exporter shall submit the certificate in triplicate, and the importer must keep it for seven years.", "輸出者は、証明書三通を提出しなければならず、輸入者は、これを七年間保存しなければならない。"),
        (P, "The competent authority shall not refuse a certificate solely because of minor errors.", "権限のある当局は、軽微な誤りのみを理由として証明書を拒んではならない。"),
        (P, "Goods may be returned if they do not meet the requirements of Article 12.", "物品は、第十二条の要件を満たさない場合には、返送することができる。"),
        (P, "The rate is reduced by one third in the fourth year.", "税率は、第四年に三分の一引き下げる。"),
    ),
    (  # sentences of every kind, written after the rules were
        (P, "The Participants will cooperate on the basis of equality and mutual benefit.", "両参加者は、平等及び互恵の原則に基づき協力する。"),
        (P, "Neither Participant is to be held liable for costs incurred by the other.", "いずれの参加者も、他方の参加者に生じた費用について責任を負わない。"),
        (P, "The Participants may, by mutual consent, invite third countries, international organizations and the private sector to take part.", "両参加者は、相互の同意により、第三国、国際機関及び民間部門の参加を招請することができる。"),
        (P, "Such cooperation may include, but is not limited to, the following:", "当該協力には、次に掲げるものを含むことができるが、これらに限定されるものではない。"),
        (P, "Each side designates one contact point and informs the other of any change without delay.", "各側は、一の連絡先を指定し、変更があった場合には遅滞なく他方に通報する。"),
        (P, "This Memorandum becomes operative on the date of signature by both Participants and remains operative until either Participant gives notice at least three months in advance.", "本覚書は、両参加者による署名の日に開始し、いずれか一方の参加者が少なくとも三箇月前に通告するまで継続する。"),
        (P, "The Participants recognize that information exchanged under this Memorandum is not to be used for purposes other than those of this Memorandum unless otherwise decided in writing.", "両参加者は、本覚書に基づき交換された情報が、書面により別段の決定が行われない限り、本覚書の目的以外に使用されないことを認識する。"),
        (P, "DONE in Tokyo on this twenty-seventh day of October, 2025, in two originals, each in the Japanese and English languages, both texts being equally valid.", "二千二十五年十月二十七日に東京において、ひとしく正文である日本語及び英語により本書二通を作成した。"),
        (P, "In case of any divergence of interpretation, the English text prevails.", "解釈に相違がある場合には、英語の本文による。"),
        (P, "The Participants intend to hold the Dialogue annually, alternately in Japan and Australia.", "両参加者は、毎年、日本国及びオーストラリアにおいて交互に対話を開催する意図を有する。"),
        (P, "Both sides shared the view that a free and open Indo-Pacific is indispensable.", "双方は、自由で開かれたインド太平洋が不可欠であるとの見解で一致した。"),
        (P, "The two Ministers decided to launch a Japan-U.S. task force, to be co-chaired at the Director-General level.", "両大臣は、局長級を共同議長とする日米タスクフォースを立ち上げることを決定した。"),
        (P, "They also welcomed the progress made since the first meeting held in June 2023.", "両大臣は、2023年6月に開催された第1回会合以降の進展を歓迎した。"),
        (P, "Participation in activities is voluntary, and each Participant may withdraw at any time.", "活動への参加は任意であり、各参加者は、いつでも離脱することができる。"),
        (P, "The Participants should endeavor to complete the procedures by the end of fiscal year 2026 at the latest.", "両参加者は、遅くとも令和八年度末までに手続を完了するよう努めることが望ましい。"),
        (P, "Costs are shared equally unless otherwise determined.", "費用は、別段の決定がない限り、均等に負担する。"),
        (P, "Nothing in this Memorandum affects the rights and obligations of either country under international law.", "本覚書のいかなる規定も、国際法に基づくいずれの国の権利及び義務にも影響を及ぼすものではない。"),
        (P, "Recalling the Agreement between the Government of Japan and the Government of the Republic of India of 1956;", "千九百五十六年の日本国政府とインド共和国政府との間の協定を想起し、"),
        (P, "as well as other forms of cooperation as may be mutually decided.", "並びに相互に決定するその他の形態の協力"),
        (P, "The programme supports small and medium-sized enterprises in ASEAN, notably in Viet Nam, Thailand and Indonesia.", "本計画は、ASEAN、特にベトナム、タイ及びインドネシアにおける中小企業を支援する。"),
        (P, "Projects with a total cost of more than 10 billion yen require a feasibility study.", "総事業費が百億円を超える事業には、実現可能性調査を必要とする。"),
        (P, "Within 30 days from the date of receipt of the request, the requested Participant is expected to respond whether it can accept it.", "要請を受けた参加者は、当該要請の受領の日から三十日以内に、これを受け入れることができるか否かについて回答することが期待される。"),
        (P, "The Memorandum does not preclude either Participant from engaging in similar arrangements with third parties.", "本覚書は、いずれの参加者も第三者と同様の取決めを行うことを妨げない。"),
        (P, "It is desirable that documents be exchanged in electronic form.", "文書は、電子的な形式で交換することが望ましい。"),
        (P, "Phase 1 (2025-2027) covers 5G and beyond; Phase 2 covers 6G.", "第一段階（二〇二五年から二〇二七年まで）は５Ｇ以降を、第二段階は６Ｇを対象とする。"),
        (P, "The Committee takes its decisions by a two-thirds majority of the members present.", "委員会は、出席する構成員の三分の二以上の多数による議決で決定を行う。"),
        (P, "emissions are to be reduced to net zero by 2050 or sooner", "二〇五〇年まで又はそれより早期に排出量を正味ゼロに削減する。"),
        (P, "The Participants have jointly determined as follows:", "両参加者は、次のとおり決定した。"),
        (P, "a person who is not a national of either country", "いずれの国の国民でもない者"),
        (P, "No amendment is effective unless made in writing.", "修正は、書面によらなければ効力を有しない。"),
        (P, "The information is provided free of charge.", "情報は無償で提供される。"),
        (P, "Each Participant appoints up to five members, at least two of whom are independent.", "各参加者は五名以内の構成員を任命し、そのうち少なくとも二名は独立した者とする。"),
        (P, "The meeting takes place in the first half of each year, for one and a half days.", "会合は、毎年上半期に一日半の日程で開催する。"),
        (P, "Subject to paragraph 3, the Participants intend to share the results within twelve months.", "３の規定に従うことを条件として、両参加者は、十二箇月以内に成果を共有する意図を有する。"),
    ),
)  # fmt: skip


GIVEN = (
    "In this text, the ministries named above are called the “Participants”.",
    "この文書において、前記の省を「両参加者」という。",
)


def versions(rows, *, answering=False):
    """Return both language versions of one set."""
    english, japanese = [], []
    words = " ".join(one for _, one, _ in rows)
    if "Participant" in words and "“Participants”" not in words:
        rows = (*rows, (P, GIVEN[0], GIVEN[1]))
    for at, (kind, one, two) in enumerate(rows):
        english.append(_provision(f"e{at}", kind, one))
        japanese.append(_provision(f"j{at}", kind, two, f"e{at}" if answering else None))
    return (
        LanguageVersion("en", "original", tuple(english)),
        LanguageVersion("ja", "translation", tuple(japanese)),
    )


def _provision(identity, kind, words, answers=None):
    headed = kind is Kind.SECTION
    level = {Kind.PARAGRAPH: 1, Kind.ITEM: 2}.get(kind, 0)
    return Provision(
        identity, kind, level, Text() if headed else Text(words), Text(words) if headed else None, answers=answers
    )
