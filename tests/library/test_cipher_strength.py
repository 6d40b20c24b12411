import pytest

from app.library.cipher_strength import bits_of, strength


@pytest.mark.parametrize(
    ("passphrase", "said"),
    [
        ("", "short"),
        ("ab cd", "short"),
        ("７文字です。", "short"),
        ("aaaaaaaaaaaaaaaa", "weak"),
        ("12345678", "weak"),
        ("password1234", "weak"),
        ("Password Paraph", "weak"),
        ("20261122", "weak"),
        ("zwei kleine Fische", "weak"),
        ("harbour velvet candle quarry", "fair"),
        ("k7#Qz!m2vW9x", "strong"),
        ("harbour velvet candle quarry october lantern", "strong"),
        ("朝霧の岬で七匹の猫が歌う", "strong"),
    ],
)
def test_a_hint(passphrase, said):
    assert strength(passphrase) == said


def test_more_is_never_weaker():
    words = ["harbour", "velvet", "candle", "quarry", "october", "lantern"]
    bits = [bits_of(" ".join(words[:count])) for count in range(1, 7)]
    assert bits == sorted(bits)
    assert bits_of("ｐａｓｓ") == bits_of("ｐａｓｓ")
