"""What the page for a browser is coloured with can be read by day and by night."""

import re
from pathlib import Path

import pytest

from grader.reporters import page
from grader.reporters.diagram import svg

STYLE = (Path(page.__file__).with_name("templates") / "style.css").read_text("utf-8")


def _palette(text: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", text))


_LIGHT = _palette(STYLE.partition("@media")[0])
SCHEMES = {
    "light": _LIGHT,
    "dark": _LIGHT | _palette(STYLE.partition("prefers-color-scheme: dark")[2].partition("@media")[0]),
}


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", SCHEMES)
def test_letters_stand_out(scheme: str) -> None:
    colours = SCHEMES[scheme]
    assert round(contrast("#ffffff", "#000000")) == 21
    for words in ("ink", "faint", "link"):
        for ground in ("paper", "card", "code"):
            assert contrast(colours[words], colours[ground]) >= 4.5, (words, ground)
    for kind in ("passed", "failed", "look", "missing"):
        for ground in ("card", "paper", f"{kind}-tint"):
            assert contrast(colours[kind], colours[ground]) >= 4.5, (kind, ground)
        assert contrast(colours["ink"], colours[f"{kind}-tint"]) >= 4.5
    assert contrast(colours["faint"], colours["failed-tint"]) >= 4.5, "NULL where something else was wanted"
    assert contrast(colours["faint"], colours["look-tint"]) >= 4.5, "what is said of the heaviest step"


def test_pictures_of_tables_have_a_dark_side() -> None:
    """Their colours stand in the picture itself; what is not told here would stay light."""
    drawn = set(re.findall(r"#[0-9a-f]{6}", Path(svg.__file__).read_text("utf-8")))
    dark = STYLE.partition("prefers-color-scheme: dark")[2].partition("@media")[0]
    assert drawn == set(re.findall(r"\.model \[(?:fill|stroke)=\"(#[0-9a-f]{6})\"\]", dark))
    heads = re.findall(r"\{ fill: (#[0-9a-f]{6}); \}", dark)
    assert len(heads) == 5
    for ground in heads:
        assert contrast(SCHEMES["dark"]["ink"], ground) >= 4.5
        assert contrast(SCHEMES["dark"]["faint"], ground) >= 4.5
