"""The tokens of both themes, and the palette and style sheet made from them; no other module names a colour."""

from string import Template
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

Role = QPalette.ColorRole
Group = QPalette.ColorGroup


class Theme(NamedTuple):
    """One theme's colours as ``#RRGGBB``; the names are those of the design's table of tokens."""

    name: str
    rail: str
    desk: str
    panel: str
    paper: str
    void: str
    now: str
    hover: str
    line: str
    edge: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    fill: str
    fill_hover: str
    fill_text: str
    tint: str
    hit: str
    seal: str
    seal_fill: str
    seal_tint: str
    added: str
    added_tint: str
    removed: str
    removed_tint: str
    bracket: str
    bracket_line: str
    bracket_tint: str
    moved: str
    moved_tint: str

    @property
    def dark(self) -> bool:
        """Whether light words stand on dark ground."""
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    rail="#E5DFD2",
    desk="#EFEBE2",
    panel="#F7F4ED",
    paper="#FFFDF8",
    void="#F3EFE6",
    now="#F8F3E6",
    hover="#EFEADF",
    line="#DCD5C7",
    edge="#8A8374",
    ink="#1D2228",
    ink2="#4C525A",
    ink3="#666A70",
    accent="#1F3E6D",
    fill="#1F3E6D",
    fill_hover="#18325A",
    fill_text="#FFFFFF",
    tint="#E0E7F1",
    hit="#CFDDF0",
    seal="#A1281C",
    seal_fill="#A1281C",
    seal_tint="#F9E7E2",
    added="#0A6157",
    added_tint="#DDEFE9",
    removed="#8F3D0E",
    removed_tint="#FAE8DB",
    bracket="#734D00",
    bracket_line="#AD7810",
    bracket_tint="#FBEECB",
    moved="#593C99",
    moved_tint="#ECE6F7",
)

DARK = Theme(
    name="dark",
    rail="#141312",
    desk="#1A1917",
    panel="#21201D",
    paper="#292724",
    void="#23211F",
    now="#302D28",
    hover="#2B2926",
    line="#3B3833",
    edge="#7D776C",
    ink="#EAE6DD",
    ink2="#BDB7AB",
    ink3="#9D978B",
    accent="#9FBFEC",
    fill="#3A66A8",
    fill_hover="#4370B3",
    fill_text="#FFFFFF",
    tint="#2D3B51",
    hit="#38507A",
    seal="#F59A8A",
    seal_fill="#E0705D",
    seal_tint="#47251F",
    added="#7FD0BF",
    added_tint="#1C3B35",
    removed="#F0A880",
    removed_tint="#46291A",
    bracket="#E9C470",
    bracket_line="#B98F38",
    bracket_tint="#3F3417",
    moved="#C8B3F3",
    moved_tint="#352C4A",
)


def palette(theme: Theme) -> QPalette:
    """Return the palette: what Qt draws without the style sheet agrees with it."""
    colours = {
        Role.Window: theme.desk,
        Role.WindowText: theme.ink,
        Role.Base: theme.paper,
        Role.AlternateBase: theme.panel,
        Role.Text: theme.ink,
        Role.PlaceholderText: theme.ink3,
        Role.Button: theme.paper,
        Role.ButtonText: theme.ink,
        Role.BrightText: theme.fill_text,
        Role.Highlight: theme.tint,
        Role.HighlightedText: theme.ink,
        Role.Accent: theme.fill,
        Role.Link: theme.accent,
        Role.LinkVisited: theme.accent,
        Role.ToolTipBase: theme.paper,
        Role.ToolTipText: theme.ink,
        Role.Light: theme.paper,
        Role.Midlight: theme.panel,
        Role.Mid: theme.line,
        Role.Dark: theme.edge,
        Role.Shadow: theme.edge,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.HighlightedText):
        made.setColor(Group.Disabled, role, QColor(theme.ink3))
    return made


def style_sheet(theme: Theme, template: str, **more: str) -> str:
    """Return the style sheet: ``template`` with ``$token`` filled in; ``more`` are fonts and files of marks."""
    return Template(template).substitute(theme._asdict(), **more)
