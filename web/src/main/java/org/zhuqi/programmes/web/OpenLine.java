package org.zhuqi.programmes.web;

import org.zhuqi.calendar.usecase.Deadline;
import org.zhuqi.programmes.usecase.ProgrammeQueries;

/** A call of a list with what is left of its time. */
record OpenLine(ProgrammeQueries.Line line, Deadline deadline) {}
