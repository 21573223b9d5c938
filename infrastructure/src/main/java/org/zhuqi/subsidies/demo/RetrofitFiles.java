package org.zhuqi.subsidies.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Who answered last year's call, by what became of it.
 *
 * @param halves paid in halves: accepted, accepted after a payment that came back, reported, late, to be mended since
 *     it left the directory, taken back
 * @param claiming paid on claims: the first got less after an objection
 */
record RetrofitFiles(List<Applicant> halves, List<Applicant> claiming, List<Applicant> rejected) {
    List<Applicant> good() {
        List<Applicant> good = new ArrayList<>(halves);
        good.addAll(claiming);
        return good;
    }

    Applicant accepted() {
        return halves.get(0);
    }

    Applicant sentBack() {
        return halves.get(1);
    }

    Applicant reported() {
        return halves.get(2);
    }

    Applicant gone() {
        return halves.get(4);
    }

    Applicant revoked() {
        return halves.get(5);
    }
}
