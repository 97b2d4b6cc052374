"""Which of the quoted words are speech: no title, no name, no wink."""

from story.candidates import Piece
from story.patterns import fixed
from story.plain import bare
from story.quoting.page import Page
from story.words import count


class Titles(Page):
    """A source whose quoted words may be titles."""

    def _is_title(self, piece: Piece) -> bool:
        """A title, a name, a wink: a noun of such things stands before, or a capital in mid-sentence, or "les «"."""
        start = self.even.index(piece.line.start)
        before = self.sentence.bare[start : piece.outer_start].rstrip()
        words = count(self.even.text[piece.start : piece.end])
        if self._is_read(start, piece.outer_start) or self._is_name_of_many(piece, before):
            return True
        if fixed(rf"(?<!\w)(?:{self.speech.called})$").search(before):
            return not fixed(rf"(?<!\w)(?:{self.speech.coined})$").search(before) and not self._is_clause(piece, before)
        deemed = rf"(?<!\w)(?:{self.speech.deeming}) (?:{self.speech.determiners})(?:[\w'-]+ ?){{1,3}}$"
        if self.even.text[piece.start : piece.start + 1].islower() and fixed(deemed).search(before):
            return False
        named = self.even.text[piece.start : piece.start + 1].isupper() or words <= 2
        if named and fixed(rf"(?<!\w)(?:{self.speech.titles})$").search(before):
            return True
        if not before or before.endswith((":", "»", '"', "”")) or self.sentence.grammar.judged.search(f"{before} "):
            return False
        last = fixed(r"\w+").findall(before)[-1:] or [""]
        text = self.even.text[piece.start : piece.end]
        capital = text[:1].isupper() and not text.endswith((".", "!", "?", "…", ",")) and words <= 8
        after = self.even.text[piece.outer_end : piece.outer_end + 1]
        apposed = before[-1] == "," and after in (",", ")", ".") and not self.sentence.grammar.group.search(before)
        if capital and apposed:
            return True
        if capital and before[-1].isalnum() and last[0] not in self.speech.opening:
            return True
        return words <= 3 and last[0] in self.speech.definite

    def _is_read(self, start: int, end: int) -> bool:
        """ "Une pancarte : « … »": read on something, said by nobody."""
        clause = fixed(r"[.,;]").split(self.sentence.bare[start:end].rstrip())[-1]
        legible = fixed(rf"(?<!\w)(?:{self.speech.legible})(?: [\w'-]+){{0,4}} ?:$").search(clause)
        if legible and fixed(rf"(?<!\w)(?:{self.speech.inscriptions})(?!\w)").search(self.sentence.bare[start:end]):
            return True
        written = fixed(rf"(?<!\w)(?:{self.speech.inscriptions})(?: [\w'-]+){{0,8}} ?:$").search(clause)
        return written is not None and not self.sentence.verbs(end - len(clause), end)

    def _is_name_of_many(self, piece: Piece, before: str) -> bool:
        """ "Ce que les anciens appellent « la grande marée »": what many call it, with its article."""
        gapped = rf"\s*[«“\"]\s*□+\s*[»”\"],?(?: \w+)? (?:{self.speech.determiners})[\w-]+"
        named = fixed(rf"(?<!\w)(?:{self.speech.named}) ?(?:{gapped})?$").search(before) is not None
        text = self.sentence.grammar.determiner.match(self.whole.bare, piece.start, piece.end)
        return named and text is not None and text.group().strip(" '") in self.speech.definite

    def _is_clause(self, piece: Piece, before: str) -> bool:
        """Whether "dit" leads to what is said ("ne rien regretter") rather than to a nickname ("le Gros")."""
        text = bare(self.even.text[piece.start : piece.end])
        said = fixed(rf"(?<!\w)(?:{self.speech.saying})$").search(before)
        nominal = self.sentence.grammar.determiner.match(text) or fixed(rf"(?:{self.speech.completes})").match(text)
        return bool(said) and count(text) >= 3 and not nominal and not self.even.text[piece.start].isupper()

    def _stands_alone(self, piece: Piece) -> bool:
        """Whether a quotation that nothing in its sentence attributes is a sentence of its own, and so speech."""
        if piece.form in ("post", "reply"):
            return True
        text = self.even.text[piece.start : piece.end]
        whole = self.last is not None and text.endswith((".", "!", "?", "…"))
        if piece.line.kind == "headline" or (count(text) < 3 and not whole):
            return False
        before = self.sentence.text[self.even.index(piece.line.start) : piece.outer_start]
        after = self.sentence.text[piece.outer_end : self.even.index(piece.last.end)]
        glued = before[-1:] in (".", "!", "?", "…")
        return (glued or before.rstrip().endswith(":") or not count(before.replace("□", " "))) and not count(
            after.replace("□", " ")
        )
