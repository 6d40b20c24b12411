"""The page of figures and curves that ``benchmarks.limits`` writes."""

import math
from collections.abc import Mapping
from pathlib import Path

Figures = Mapping[int, Mapping[str, float]]

_WIDTH, _HEIGHT, _LEFT, _TOP, _RIGHT, _BOTTOM = 900, 520, 70, 30, 300, 50
_COLOURS = ("#2b5fa8", "#b5522b", "#3a7d44", "#7a4aa0", "#a8862b", "#2b8f8f", "#a02b5f", "#5f5f5f")
_CURVES = (
    "open",
    "choices with counts",
    "search as one types, 95 %",
    "precedents, first screen",
    "a key in the search field, 95 %",
    "window ready",
    "memory, MB",
    "file, MB",
)


def table(figures: Figures) -> str:
    """Return the figures as a table in Markdown, a column for each size."""
    names = list(dict.fromkeys(name for each in figures.values() for name in each))
    lines = ["| | " + " | ".join(f"{size:,} clauses" for size in figures) + " |", "|---" * (len(figures) + 1) + "|"]
    for name in names:
        cells = (_said(each[name]) if name in each else "–" for each in figures.values())
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def write(page: Path, figures: Figures, where: str) -> None:
    """Write the page, and its picture beside it."""
    picture = page.with_suffix(".svg")
    page.parent.mkdir(parents=True, exist_ok=True)
    picture.write_text(curves(figures), encoding="utf-8")
    page.write_text(
        "# The library against its size\n\n"
        "`python -m benchmarks.limits SIZES… --page FILE` writes this page. Milliseconds where no unit is named.\n\n"
        f"Measured {where}.\n\n{table(figures)}\n\n"
        f"![Time and size against the number of clauses, both on logarithmic axes]({picture.name})\n",
        encoding="utf-8",
    )


def curves(figures: Figures) -> str:
    """Return the curves as SVG, both axes logarithmic."""
    sizes = sorted(figures)
    drawn = {name: [(size, figures[size][name]) for size in sizes if name in figures[size]] for name in _CURVES}
    values = [max(value, 0.1) for points in drawn.values() for _, value in points] or [1.0]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    first, last = math.log10(sizes[0]), math.log10(sizes[-1])

    def across(size: float) -> float:
        share = (math.log10(size) - first) / (last - first) if last > first else 0.5
        return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)

    def up(value: float) -> float:
        share = (math.log10(max(value, 0.1)) - low) / max(1, high - low)
        return _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)

    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" '
        f'font-size="12"><rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>'
    )
    parts = [head]
    for power in range(low, high + 1):
        y = up(10.0**power)
        parts.append(
            f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
            f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>'
        )
    parts += [f'<text x="{across(size):.1f}" y="{_HEIGHT - 20}" text-anchor="middle">{size:,}</text>' for size in sizes]
    for at, (name, points) in enumerate((name, points) for name, points in drawn.items() if points):
        colour = _COLOURS[at % len(_COLOURS)]
        line = " ".join(f"{across(size):.1f},{up(value):.1f}" for size, value in points)
        marks = "".join(
            f'<circle cx="{across(size):.1f}" cy="{up(value):.1f}" r="3" fill="{colour}"/>' for size, value in points
        )
        y = _TOP + 14 + at * 22
        parts.append(
            f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>{marks}'
            f'<line x1="{_WIDTH - _RIGHT + 20}" x2="{_WIDTH - _RIGHT + 44}" y1="{y - 4}" y2="{y - 4}" '
            f'stroke="{colour}" stroke-width="2"/><text x="{_WIDTH - _RIGHT + 52}" y="{y}">{name}</text>'
        )
    return "\n".join((*parts, "</svg>")) + "\n"


def _said(value: float) -> str:
    return f"{value:,.0f}" if value >= 20 else f"{value:.1f}"
