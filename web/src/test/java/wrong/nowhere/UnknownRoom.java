package wrong.nowhere;

/** Breaks rule 8: a room nobody knows. */
class UnknownRoom {}
