package lv.lete.card.letter;

import lv.lete.card.face.Words;

/// One page of a letter: which side of the design it is, from 0, and its words.
public record Sheet(int side, Words words) {}
