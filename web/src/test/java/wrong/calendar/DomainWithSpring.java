package wrong.calendar;

/** Breaks rule 1: the domain knows Spring. */
@org.springframework.stereotype.Component
class DomainWithSpring {}
