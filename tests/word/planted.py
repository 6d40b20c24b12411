"""Word files with a word planted in every place where a file may carry one unseen."""

import io
import struct
import zipfile
import zlib

from tests.word.packages import archive, complete, docx, p, part, r

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPE = f"{OFFICE}/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MS = "http://schemas.microsoft.com/office"
_R = f'xmlns:r="{_TYPE}"'
_DC = (
    f'xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_DRAWN = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
VISIBLE = ("Memorandum of Cooperation", "1. The Participants will consult each other.")


class Plant:
    """A Word file in the making; every method plants ``word`` in one place."""

    def __init__(self, word):
        self.word = word
        self.body = [p(r(words)) for words in VISIBLE]
        self.settings, self.styles = [], []
        self.parts, self.links, self.roots = {}, [], []
        self.comment = b""

    def link(self, kind, target, outside=False, base=_TYPE):
        identity = f"x{len(self.links)}"
        mode = ' TargetMode="External"' if outside else ""
        self.links.append(f'<Relationship Id="{identity}" Type="{base}/{kind}" Target="{target}"{mode}/>')
        return identity

    def root(self, kind, target, base=_TYPE):
        self.roots.append(f'<Relationship Id="y{len(self.roots)}" Type="{base}/{kind}" Target="{target}"/>')

    # ---- properties

    def core(self):
        inner = "".join(f"<{n}>{self.word}</{n}>" for n in (
            "dc:creator", "cp:lastModifiedBy", "dc:title", "dc:subject", "cp:keywords", "dc:description", "cp:category",
            "cp:contentStatus", "cp:version", "dc:identifier", "cp:revision"))  # fmt: skip
        self.parts["docProps/core.xml"] = f"<cp:coreProperties {_DC}>{inner}</cp:coreProperties>"
        self.root("core-properties", "docProps/core.xml", f"{_PACKAGE}/relationships/metadata")

    def program(self):
        inner = "".join(f"<{n}>{self.word}</{n}>" for n in ("Template", "Manager", "Company", "HyperlinkBase"))
        self.parts["docProps/app.xml"] = f'<Properties xmlns="{OFFICE}/extended-properties">{inner}</Properties>'
        self.root("extended-properties", "docProps/app.xml")

    def custom_properties(self):
        inner = f'<property name="MSIP_Label_{self.word}"><lpwstr>{self.word}</lpwstr></property>'
        self.parts["docProps/custom.xml"] = f'<Properties xmlns="{OFFICE}/custom-properties">{inner}</Properties>'
        self.root("custom-properties", "docProps/custom.xml")

    def label(self):
        self.parts["docMetadata/LabelInfo.xml"] = (
            f'<labelList xmlns="{_MS}/2020/mipLabelMetadata"><label id="{self.word}"/></labelList>'
        )
        self.root("classificationlabels", "docMetadata/LabelInfo.xml", f"{_MS}/2020/02/relationships")

    def thumbnail(self):
        self.parts["docProps/thumbnail.jpeg"] = b"\xff\xd8" + self.word.encode()
        self.root("thumbnail", "docProps/thumbnail.jpeg", f"{_PACKAGE}/relationships/metadata")

    def signature(self):
        self.parts["_xmlsignatures/origin.sigs"] = self.word.encode()
        self.root("origin", "_xmlsignatures/origin.sigs", f"{_PACKAGE}/relationships/digital-signature")

    def custom_xml(self):
        self.parts["customXml/item1.xml"] = f"<secret>{self.word}</secret>"
        self.link("customXml", "../customXml/item1.xml")

    # ---- settings

    def template(self):
        identity = "t1"
        self.settings.append(f'<w:attachedTemplate {_R} r:id="{identity}"/>')
        self.parts["word/_rels/settings.xml.rels"] = (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="{identity}" '
            f'Type="{_TYPE}/attachedTemplate" Target="file:///C:/{self.word}.dotm" TargetMode="External"/></Relationships>'
        )

    def theme(self):
        drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
        inner = f'<a:themeElements><a:fontScheme name="{self.word}"/></a:themeElements>'
        self.parts["word/theme/theme1.xml"] = f'<a:theme xmlns:a="{drawing}" name="{self.word}">{inner}</a:theme>'
        self.link("theme", "theme/theme1.xml")

    def variables(self):
        self.settings.append(f'<w:docVars><w:docVar w:name="{self.word}" w:val="{self.word}"/></w:docVars>')

    def merge(self):
        self.settings.append(f'<w:mailMerge><w:connectString w:val="{self.word}"/></w:mailMerge>')

    def revision_list(self):
        self.settings.append(f'<w:rsids><w:rsidRoot w:val="{self.word}"/></w:rsids>')

    # ---- words

    def comments(self):
        inner = f'<w:comment w:id="1" w:author="{self.word}" w:initials="{self.word}">{p(r(self.word))}</w:comment>'
        self.parts["word/comments.xml"] = part("comments", inner)
        self.link("comments", "comments.xml")
        self.body.append(p('<w:commentRangeStart w:id="1"/>' + r("seen") + '<w:commentRangeEnd w:id="1"/>'
                           '<w:r><w:commentReference w:id="1"/></w:r>'))  # fmt: skip

    def people(self):
        self.parts["word/people.xml"] = (
            f'<w15:people xmlns:w15="{_MS}/word/2012/wordml"><w15:person w15:author="{self.word}"/></w15:people>'
        )
        self.link("people", "people.xml", base=f"{_MS}/2011/relationships")

    def changes(self):
        self.body.append(
            p(f'<w:ins w:id="7" w:author="{self.word}" w:date="2026-01-01T00:00:00Z">{r("added")}</w:ins>')
        )
        self.body.append(p(r("set", f'<w:rPrChange w:id="8" w:author="{self.word}"><w:rPr/></w:rPrChange>')))

    def hidden(self):
        self.body.append(p(r("seen ") + r(self.word, "<w:vanish/>") + r("again")))

    def hidden_by_style(self):
        self.styles.append('<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/>'
                           "<w:rPr><w:vanish/></w:rPr></w:style>")  # fmt: skip
        self.body.append(p(r("seen") + r(self.word, '<w:rStyle w:val="Gone"/>')))

    def hidden_row(self):
        cell = "<w:tc><w:tcPr/>{}</w:tc>"
        self.body.append(
            f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{cell.format(p(r('row')))}</w:tr>"
            f"<w:tr><w:trPr><w:hidden/></w:trPr>{cell.format(p(r(self.word)))}</w:tr></w:tbl>{p()}"
        )

    def white(self):
        self.body.append(p(r(self.word, '<w:color w:val="FFFFFF"/>')))

    def tiny(self):
        self.body.append(p(r(self.word, '<w:sz w:val="2"/>')))

    def without_ink(self):
        names = f'xmlns:w14="{_MS}/word/2010/wordml"'
        self.body.append(p(r(self.word, f"<w14:textFill {names}><w14:noFill/></w14:textFill>")))

    def unused_note(self):
        self.parts["word/footnotes.xml"] = part("footnotes", f'<w:footnote w:id="2">{p(r(self.word))}</w:footnote>')
        self.link("footnotes", "footnotes.xml")

    def unused_head(self):
        self.parts["word/header9.xml"] = part("hdr", p(r(self.word)))
        self.link("header", "header9.xml")

    def control(self):
        self.body.append(f'<w:sdt><w:sdtPr><w:alias w:val="{self.word}"/><w:tag w:val="{self.word}"/>'
                         f'<w:dataBinding w:xpath="/{self.word}" w:storeItemID="{self.word}"/></w:sdtPr>'
                         f"<w:sdtContent>{p(r('control'))}</w:sdtContent></w:sdt>")  # fmt: skip

    def smart_tag(self):
        self.body.append(p(f'<w:smartTag w:uri="{self.word}" w:element="{self.word}">{r("tagged")}</w:smartTag>'))

    def permission(self):
        self.body.append(p(f'<w:permStart w:id="3" w:ed="{self.word}"/>{r("free")}<w:permEnd w:id="3"/>'))

    def revision_ids(self):
        self.body.append(f'<w:p w:rsidR="{self.word}" w:rsidRDefault="{self.word}">{r("ids")}</w:p>')

    def bookmark(self):
        self.body.append(p(f'<w:bookmarkStart w:id="4" w:name="{self.word}"/>{r("marked")}<w:bookmarkEnd w:id="4"/>'))

    def named_bookmark(self):
        self.body.append(p(f'<w:bookmarkStart w:id="5" w:name="{self.word}x"/>{r("aim")}<w:bookmarkEnd w:id="5"/>'
                           f'<w:fldSimple w:instr=" REF {self.word}x \\h ">{r("aim")}</w:fldSimple>'))  # fmt: skip

    def form(self):
        self.body.append(p('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/>'
                           f'<w:helpText w:type="text" w:val="{self.word}"/></w:ffData></w:fldChar></w:r>'
                           '<w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>'
                           f'</w:r>{r("entry")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'))  # fmt: skip

    def field(self):
        self.body.append(p(self._field(f' INCLUDETEXT "C:\\\\{self.word}.docx" ')))

    def parted_field(self):
        half = len(self.word) // 2
        self.body.append(p(self._field(f" DOCPROPERTY {self.word[:half]}", self.word[half:])))

    def field_in_field(self):
        inner = self._field(f" MERGEFIELD {self.word} ")
        code = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>{inner}'
        self.body.append(p(f'{code}<w:r><w:instrText> = "{self.word}" </w:instrText></w:r>'
                           '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("shown")
                           + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'))  # fmt: skip

    def page_number(self):
        self.body.append(p(self._field(f' PAGE \\* MERGEFORMAT "{self.word}" ')))

    def simple_field(self):
        self.body.append(p(f'<w:fldSimple w:instr=" FILENAME \\p {self.word} "><w:fldData>{self.word}</w:fldData>'
                           f"{r('name')}</w:fldSimple>"))  # fmt: skip

    def file_link(self):
        identity = self.link("hyperlink", f"file://server/{self.word}.docx", outside=True)
        self.body.append(p(f'<w:hyperlink {_R} r:id="{identity}" w:tooltip="{self.word}">{r("there")}</w:hyperlink>'))

    def web_link(self):
        identity = self.link("hyperlink", f"https://intranet/{self.word}", outside=True)
        self.body.append(p(f'<w:hyperlink {_R} r:id="{identity}">{r("there")}</w:hyperlink>'))

    def table_text(self):
        self.body.append(f'<w:tbl><w:tblPr><w:tblCaption w:val="{self.word}"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>'
                         f"<w:tr><w:tc><w:tcPr/>{p(r('cell'))}</w:tc></w:tr></w:tbl>{p()}")  # fmt: skip

    def alternate(self):
        self.body.append(p(f'<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
                           f'<mc:Choice Requires="wps"><w:t>chosen</w:t></mc:Choice><mc:Fallback><w:t>{self.word}</w:t>'
                           "</mc:Fallback></mc:AlternateContent></w:r>"))  # fmt: skip

    # ---- drawings and parts

    def picture(self):
        self.parts[f"word/media/{self.word}.png"] = png(self.word)
        self._picture(self.link("image", f"media/{self.word}.png"))

    def photo(self):
        self.parts["word/media/photo.jpg"] = jpeg(self.word)
        self._picture(self.link("image", "media/photo.jpg"))

    def vector(self):
        inner = f"<metadata>{self.word}</metadata><title>{self.word}</title><path d='M0 0'/>"
        own = 'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" sodipodi:docname='
        self.parts["word/media/sign.svg"] = f'<svg xmlns="http://www.w3.org/2000/svg" {own}"{self.word}">{inner}</svg>'
        self._picture(self.link("image", "media/sign.svg"))

    def fetched_picture(self):
        identity = self.link("image", f"https://track.example/{self.word}", outside=True)
        self._picture(identity, how="link")

    def forgotten_picture(self):
        self.parts["word/media/old.png"] = png(self.word)
        self.link("image", "media/old.png")

    def ole(self):
        self.parts["word/embeddings/oleObject1.bin"] = self.word.encode()
        identity = self.link("oleObject", "embeddings/oleObject1.bin")
        self.body.append(p(f'<w:r><w:object {_R} xmlns:v="urn:schemas-microsoft-com:vml" '
                           'xmlns:o="urn:schemas-microsoft-com:office:office"><v:shape id="s1" style="width:9pt;height:9pt"'
                           f' alt="{self.word}"/><o:OLEObject Type="Embed" ProgID="{self.word}" ShapeID="s1" '
                           f'r:id="{identity}"/></w:object></w:r>'))  # fmt: skip

    def embedded(self):
        self.parts["word/embeddings/book.xlsx"] = archive({"xl/sharedStrings.xml": f"<sst>{self.word}</sst>"})
        self.link("package", "embeddings/book.xlsx")

    def macro(self):
        self.parts["word/vbaProject.bin"] = self.word.encode()
        self.link("vbaProject", "vbaProject.bin", base=f"{_MS}/2006/relationships")

    def blocks(self):
        self.parts["word/glossary/document.xml"] = part(
            "glossaryDocument", f"<w:docParts>{p(r(self.word))}</w:docParts>"
        )
        self.link("glossaryDocument", "glossary/document.xml")

    def printer(self):
        self.parts["word/printerSettings/p1.bin"] = self.word.encode()
        self.link("printerSettings", "printerSettings/p1.bin")

    def orphan(self):
        self.parts[f"word/{self.word}.xml"] = f"<old>{self.word}</old>"

    def stranger(self):
        self.body.append(p(r("named") + f'<q:x xmlns:q="urn:{self.word}">{self.word}</q:x>'))

    def remark(self):
        self.body.append(f"<!-- {self.word} -->{p(r('after'))}")

    def chunk(self):
        inner = Plant(self.word)
        inner.body = [p(r("within"))]
        inner.core()
        inner.hidden()
        self.parts["word/afchunk.docx"] = inner.data()
        identity = self.link("aFChunk", "afchunk.docx")
        self.body.append(f'<w:altChunk {_R} r:id="{identity}"/>')

    def archive_comment(self):
        self.comment = self.word.encode()

    def _field(self, *codes):
        code = "".join(f'<w:r><w:instrText xml:space="preserve">{each}</w:instrText></w:r>' for each in codes)
        return (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
                f'{r("result")}<w:r><w:fldChar w:fldCharType="end"/></w:r>')  # fmt: skip

    def _picture(self, identity, how="embed"):
        self.body.append(p(
            f'<w:r><w:drawing {_DRAWN} {_R}><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="{self.word}" '
            f'descr="{self.word}" title="{self.word}"/><a:graphic><a:graphicData uri="{_DRAWN.split(chr(34))[5]}"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="1" name="{self.word}.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
            f'<a:blip r:{how}="{identity}"/><a:stretch/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"))  # fmt: skip

    def data(self):
        self.link("settings", "settings.xml")
        self.link("styles", "styles.xml")
        files = complete({"word/document.xml": part("document", f"<w:body>{''.join(self.body)}<w:sectPr/></w:body>")})
        types = files["[Content_Types].xml"].replace("</Types>", (
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>'
            '<Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
            '<Default Extension="bin" ContentType="application/octet-stream"/></Types>'))  # fmt: skip
        end = "</Relationships>"
        files["[Content_Types].xml"] = types
        files["_rels/.rels"] = files["_rels/.rels"].replace(end, "".join(self.roots) + end)
        rels = "word/_rels/document.xml.rels"
        files[rels] = files[rels].replace("/>", f"/>{''.join(self.links)}{end}") if end not in files[rels] else (
            files[rels].replace(end, "".join(self.links) + end))  # fmt: skip
        files["word/settings.xml"] = part("settings", "".join(self.settings))
        files["word/styles.xml"] = part("styles", "".join(self.styles))
        made = archive(files | self.parts)
        if not self.comment:
            return made
        out = io.BytesIO(made)
        with zipfile.ZipFile(out, "a") as opened:
            opened.comment = self.comment
        return out.getvalue()


PLACES = tuple(
    name
    for name, value in vars(Plant).items()
    if callable(value) and not name.startswith("_") and name not in {"link", "root", "data"}
)


def planted(word, places):
    plant = Plant(word)
    for place in places:
        getattr(plant, place)()
    return plant.data()


def found_anywhere(data, word):
    """Say in which parts, also of packages within, a word stands, in letters of one or of two bytes."""
    needles = (word.encode(), word.encode("utf-16-le"), word[::-1].encode())
    if word.encode() in zipfile.ZipFile(io.BytesIO(data)).comment:
        return ["the archive's comment"]
    found = []
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        for info in opened.infolist():
            inner = opened.read(info)
            if any(needle in inner or needle in info.filename.encode() for needle in needles):
                found.append(info.filename)
            if inner.startswith(b"PK"):
                found += [f"{info.filename}/{each}" for each in found_anywhere(inner, word)]
    return found


def png(word):
    def piece(kind, inner):
        return struct.pack(">I", len(inner)) + kind + inner + struct.pack(">I", zlib.crc32(kind + inner))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    text = piece(b"tEXt", b"Author\0" + word.encode())
    return (b"\x89PNG\r\n\x1a\n" + piece(b"IHDR", head) + text + piece(b"IDAT", zlib.compress(b"\0\0")) + piece(b"IEND", b"")
            + word.encode())  # fmt: skip


def jpeg(word):
    def segment(kind, inner):
        return bytes((0xFF, kind)) + struct.pack(">H", len(inner) + 2) + inner

    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0) + bytes(4) + word.encode()
    return (b"\xff\xd8" + segment(0xE1, exif) + segment(0xFE, word.encode()) + segment(0xDB, bytes(65))
            + segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x12\xff\0\x34" + b"\xff\xd9" + word.encode())  # fmt: skip


__all__ = ["PLACES", "VISIBLE", "Plant", "docx", "found_anywhere", "jpeg", "planted", "png"]
