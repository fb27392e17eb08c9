"""What a real browser makes of the page for a browser: how it is laid out, what it says to those who do not see it, and
what it does with keys."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import Browser, installed
from sample_report import a_class, one_learner

from grader.reporters.html import render
from grader.reporters.screen import Screen

PAGES = ("one", "class")
_OPEN_ALL = "document.querySelectorAll('details').forEach(one => one.open = true)"
#: Letters that can be seen and stand out too little from what is behind them; those of pictures are held elsewhere.
_FAINT = """
(() => {
  const light = (text) => {
    const parts = text.match(/[\\d.]+/g).slice(0, 3).map(one => one / 255);
    const [r, g, b] = parts.map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (one) => {
    for (; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (colour.startsWith('rgb(')) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  while (walker.nextNode()) {
    const one = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || one.closest('svg') || !one.checkVisibility()) continue;
    const [a, b] = [light(getComputedStyle(one).color), light(behind(one))];
    seen += 1;
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5) faint.push(walker.currentNode.data);
  }
  return {seen, faint};
})()
"""
_FOCUSED = """
(() => {
  const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const all = Array.from(document.querySelectorAll('*'));
  return {outlined, left: box.left, place: all.indexOf(one), text: one.textContent.trim()};
})()
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    for name, report in (("one", one_learner()), ("class", a_class())):
        (folder / f"{name}.html").write_text(render(report, Screen()), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in PAGES}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = installed()
    if path is None:
        pytest.skip("no browser that understands the DevTools protocol is installed")
    browser = Browser(path)
    yield browser
    browser.close()


def _focused(browser: Browser) -> dict[str, Any]:
    browser.press("Tab")
    found: dict[str, Any] = browser.value(_FOCUSED)
    return found


@pytest.mark.parametrize("name", PAGES)
def test_it_is_shown_as_meant_and_asks_for_nothing(browser: Browser, pages: dict[str, Path], name: str) -> None:
    browser.open(pages[name], 1280)
    asked = [facts["request"]["url"] for event, facts in browser.events if event == "Network.requestWillBeSent"]
    assert asked == [pages[name].as_uri()]
    assert not [facts for event, facts in browser.events if event == "Log.entryAdded"]
    assert browser.value("getComputedStyle(document.body).maxWidth") == "1024px", "its style is obeyed"
    assert browser.value("document.documentElement.lang") == "en"


@pytest.mark.parametrize("name", PAGES)
def test_nothing_stands_out_of_the_screen(browser: Browser, pages: dict[str, Path], name: str) -> None:
    """On a small phone, where letters are twice as large, and on a desk."""
    for width in (320, 640, 1280):
        browser.open(pages[name], width)
        browser.value(_OPEN_ALL)
        assert browser.value("document.documentElement.scrollWidth") == width
        # What is wider than its place can be moved there by keys alone.
        scrolled = "Array.from(document.querySelectorAll('*')).filter(one => one.scrollWidth > one.clientWidth + 1 && "
        scrolled += "['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one.tabIndex !== 0)"
        assert browser.value(f"{scrolled}.map(one => one.outerHTML.slice(0, 300))") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_letters_stand_out(browser: Browser, pages: dict[str, Path], name: str, scheme: str) -> None:
    browser.open(pages[name], 1280, scheme=scheme)
    browser.value(_OPEN_ALL)
    found = browser.value(_FAINT)
    assert found["seen"] > 100
    assert found["faint"] == []


@pytest.mark.parametrize("name", PAGES)
def test_whoever_listens_finds_their_way(browser: Browser, pages: dict[str, Path], name: str) -> None:
    browser.open(pages[name], 1280)
    browser.value(_OPEN_ALL)
    nodes = [node for node in browser.ask("Accessibility.getFullAXTree")["nodes"] if not node.get("ignored")]
    named = [(node["role"]["value"], node.get("name", {}).get("value", "").strip()) for node in nodes]
    roles = [role for role, _ in named]
    assert [roles.count(role) for role in ("banner", "main", "contentinfo")] == [1, 1, 1]
    for role in ("heading", "link", "table", "region", "image", "DisclosureTriangle"):
        assert role in roles
        assert all(words for one, words in named if one == role), role
    levels = [
        fact["value"]["value"]
        for node in nodes
        if node["role"]["value"] == "heading"
        for fact in node["properties"]
        if fact["name"] == "level"
    ]
    assert len(levels) == len(
        browser.value("Array.from(document.querySelectorAll('h1,h2,h3,h4,h5')).map(one => one.id)")
    )
    assert ("columnheader" in roles) and ("rowheader" in roles)
    said = " ".join(words for _, words in named)
    assert "passed" in said and "not started" in said, "signs are said in words"


def test_all_can_be_reached_by_keys(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["one"], 1280)
    first = _focused(browser)
    assert (first["text"], first["outlined"], first["left"] >= 0) == ("Skip to the content", True, True)
    browser.press("Enter")
    assert browser.value("document.activeElement.id") == "content"
    stops = [_focused(browser) for _ in range(12)]
    assert all(stop["outlined"] for stop in stops)
    assert [stop["place"] for stop in stops] == sorted({stop["place"] for stop in stops}), "in the order of the page"
    browser.value("document.querySelector('article summary').focus()")
    browser.press("Enter")
    assert browser.value("document.querySelector('article details').open") is True


def test_a_link_to_a_learner_opens_their_part(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["class"], 1280)
    browser.value("document.querySelector('a[href=\"#learner-2\"]').focus()")
    assert browser.value("document.querySelector('#learner-2').checkVisibility()") is False
    browser.press("Enter")
    assert browser.value("document.querySelector('#learner-2').checkVisibility()") is True
    assert browser.value("document.querySelector('#learner-1').checkVisibility()") is False


def test_on_paper(browser: Browser, pages: dict[str, Path]) -> None:
    """Without what only keys and links are for, light even at night, and with all that a learner wrote."""
    browser.open(pages["one"], 800, scheme="dark", media="print")
    assert browser.value("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert browser.value("getComputedStyle(document.querySelector('.skip')).display") == "none"
    assert browser.value("document.querySelector('details.printed pre').checkVisibility()") is True
