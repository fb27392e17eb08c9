"""What a real browser makes of the page for a browser: how it is laid out, what it says to those who do not see it, and
what it does with keys."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import Browser, StartError, installed
from sample_report import a_class, one_learner

from grader.reporters.html import render
from grader.reporters.parts.screen import Screen

#: What can be scrolled, but takes no focus.
_UNREACHABLE = """
Array.from(document.querySelectorAll('*')).filter(one =>
  one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto' && one.tabIndex !== 0
).map(one => one.outerHTML.slice(0, 300))
"""
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
def browser() -> Iterator[Browser]:
    path = installed()
    if path is None:
        pytest.skip("no browser that understands the DevTools protocol is installed")
    try:
        browser = Browser(path)
    except StartError as error:
        pytest.skip(f"{path} does not start: {error}")
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    for name, report in (("one", one_learner()), ("class", a_class())):
        (folder / f"{name}.html").write_text(render(report, Screen()), encoding="utf-8")
    return {path.stem: path for path in folder.iterdir()}


@pytest.fixture(scope="module", params=["one", "class"])
def shown(browser: Browser, pages: dict[str, Path], request: pytest.FixtureRequest) -> Browser:
    """With one of the pages, of which everything is opened."""
    browser.open(pages[request.param], 1280)
    browser.value("document.querySelectorAll('details').forEach(one => one.open = true)")
    return browser


def test_it_is_shown_as_meant_and_asks_for_nothing(shown: Browser, pages: dict[str, Path]) -> None:
    asked = [facts["request"]["url"] for event, facts in shown.events if event == "Network.requestWillBeSent"]
    assert len(asked) == 1 and asked[0] in [path.as_uri() for path in pages.values()]
    assert not [facts for event, facts in shown.events if event == "Log.entryAdded"]
    assert shown.value("getComputedStyle(document.body).maxWidth") == "1024px", "its style is obeyed"


def test_nothing_stands_out_of_the_screen(shown: Browser) -> None:
    """On a small phone, on a desk, and there with letters twice as large."""
    for width in (320, 640, 1280):
        shown.resize(width)
        assert shown.value("document.documentElement.scrollWidth") == width
        assert shown.value(_UNREACHABLE) == [], "what is wider than its place can be moved there by keys"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_stand_out(shown: Browser, scheme: str) -> None:
    shown.emulate(scheme)
    found = shown.value(_FAINT)
    assert found["seen"] > 100
    assert found["faint"] == []


def test_whoever_listens_finds_their_way(shown: Browser) -> None:
    nodes = [node for node in shown.ask("Accessibility.getFullAXTree")["nodes"] if not node.get("ignored")]
    named = [(node["role"]["value"], node.get("name", {}).get("value", "").strip()) for node in nodes]
    roles = [role for role, _ in named]
    assert [roles.count(role) for role in ("banner", "main", "contentinfo")] == [1, 1, 1]
    for role in ("heading", "link", "table", "region", "image", "DisclosureTriangle", "columnheader", "rowheader"):
        assert role in roles
        assert all(words for one, words in named if one == role), role
    assert roles.count("heading") == shown.value("document.querySelectorAll('h1, h2, h3, h4, h5').length")
    said = " ".join(words for _, words in named)
    assert "passed" in said and "not started" in said, "signs are said in words"


def test_all_can_be_reached_by_keys(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["one"], 1280)
    first = _next_stop(browser)
    assert (first["text"], first["outlined"], first["left"] >= 0) == ("Skip to the content", True, True)
    browser.press("Enter")
    assert browser.value("document.activeElement.id") == "content"
    stops = [_next_stop(browser) for _ in range(12)]
    assert all(stop["outlined"] for stop in stops)
    assert [stop["place"] for stop in stops] == sorted({stop["place"] for stop in stops}), "in the order of the page"
    browser.value("document.querySelector('article summary').focus()")
    browser.press("Enter")
    assert browser.value("document.querySelector('article details').open") is True


def test_on_paper(browser: Browser, pages: dict[str, Path]) -> None:
    """Without what only keys and links are for, light even at night, and with all that a learner wrote."""
    browser.open(pages["one"], 800)
    browser.emulate("dark", "print")
    assert browser.value("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert browser.value("getComputedStyle(document.querySelector('.skip')).display") == "none"
    assert browser.value("document.querySelector('details.printed pre').checkVisibility()") is True
    browser.open(pages["class"], 800)
    browser.emulate("light", "print")
    assert browser.value("document.querySelector('.card h3').checkVisibility()") is True
    assert browser.value("document.querySelector('nav').checkVisibility()") is False


def test_a_link_to_a_learner_opens_their_part(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["class"], 1280)
    browser.value("document.querySelector('a[href=\"#learner-2\"]').focus()")
    assert browser.value("document.querySelector('#learner-2').checkVisibility()") is False
    browser.press("Enter")
    assert browser.value("document.querySelector('#learner-2').checkVisibility()") is True
    assert browser.value("document.querySelector('#learner-1').checkVisibility()") is False


def _next_stop(browser: Browser) -> dict[str, Any]:
    browser.press("Tab")
    found: dict[str, Any] = browser.value(_FOCUSED)
    return found
