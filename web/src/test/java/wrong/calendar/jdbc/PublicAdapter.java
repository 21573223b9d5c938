package wrong.calendar.jdbc;

/** Breaks rule 5: an adapter that everybody sees. */
public class PublicAdapter {}
