package wrong.calendar;

/** Breaks rule 6: an interface without a need. */
interface NeitherPortNorPlugIn {}
