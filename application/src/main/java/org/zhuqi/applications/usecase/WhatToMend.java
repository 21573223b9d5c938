package org.zhuqi.applications.usecase;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.Draft;
import org.zhuqi.applications.Drafts;
import org.zhuqi.applications.Mendable;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Field;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.reviews.ReviewMove;

/** What of an application its enterprise may change now, for whoever changes it. */
@Service
@RequiredArgsConstructor
class WhatToMend {
    private final Submissions submissions;
    private final Programmes programmes;
    private final Drafts drafts;
    private final ApplicationReviews reviews;

    Mendable of(Application application) {
        if (application.round() == 0) {
            return Mendable.EVERYTHING;
        }
        Optional<ReviewMove> returned = reviews.of(application.id()).flatMap(reviews::latestReturn);
        Optional<Submission> before = submissions.latest(application.id());
        Optional<Draft> draft = drafts.find(application.id());
        if (returned.isEmpty() || before.isEmpty() || draft.isEmpty()) {
            return Mendable.EVERYTHING;
        }
        return programmes
                .find(application.programme(), before.get().programmeVersion())
                .map(programme -> mendable(returned.get(), programme, before.get(), draft.get()))
                .orElse(Mendable.EVERYTHING);
    }

    private static Mendable mendable(ReviewMove returned, Programme programme, Submission before, Draft draft) {
        SortedMap<String, Object> values = new TreeMap<>(draft.answers().values());
        for (Field field : programme.form().factFields()) {
            Object handedIn = before.answers().value(field.id());
            if (handedIn != null) {
                values.put(field.id(), handedIn);
            }
        }
        Answers now = new Answers(values);
        return Mendable.of(
                returned.mends(),
                programme,
                before.answers(),
                now,
                programme.form().check(now));
    }
}
