package org.zhuqi.measures.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** Answers what a figure is, and which records stand behind it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class AskMeasure {
    private final MeasureCatalogue catalogue;
    private final Questions questions;

    /**
     * The figure. The prefecture's total of an open measure is answered to anybody; a unit's, or any other measure's,
     * to those within whose reach it is.
     */
    public Figure value(Actor actor, String measureId, Question question) {
        Measure measure = catalogue.get(measureId);
        Questions.Understood understood = questions.value(actor, measure, question);
        MeasureValue value = measure.value(understood.query());
        return Figure.of(actor, measure, understood, value);
    }

    /** The records behind the figure that are within the actor's reach. */
    public Page<MeasureRecord> records(Actor actor, String measureId, Question question, PageRequest page) {
        Measure measure = catalogue.get(measureId);
        return measure.records(questions.records(actor, measure, question).query(), page);
    }
}
