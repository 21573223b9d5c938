package org.zhuqi.subsidies.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.DemonstrationPeople;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.Seen;
import org.zhuqi.applications.usecase.SaveDraft;
import org.zhuqi.applications.usecase.StartApplication;
import org.zhuqi.applications.usecase.SubmitApplication;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.programmes.Programme;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.checks.CheckMoment;
import org.zhuqi.reviews.checks.usecase.RunChecks;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.place.OnlyInDemonstration;

/** Hands in for enterprises, and looks into what was handed in as is done with everything. */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class PastApplications {
    private static final String KIND = "application";
    private static final BigDecimal VAT = new BigDecimal("0.13");
    private static final BigDecimal LINES = new BigDecimal("0.75");

    private final DemonstrationPeople people;
    private final StartApplication startApplication;
    private final SaveDraft saveDraft;
    private final SubmitApplication submitApplication;
    private final Reviews reviews;
    private final RunChecks runChecks;
    private final Clock clock;

    /** @param wan what its equipment cost, in 万元 */
    Applicant handIn(Programme call, Enterprise enterprise, int wan) {
        Actor user = people.userOf(enterprise.id(), enterprise.name());
        Application application = startApplication.start(user, call.id(), null).application();
        saveDraft.save(
                user,
                new SaveDraft.Command(
                        application.id(),
                        answers(enterprise, BigDecimal.valueOf(wan).movePointRight(4)),
                        new Seen.Version(0),
                        Set.of(),
                        false));
        submitApplication.submit(user, new SubmitApplication.Command(application.id(), null, null, null, true));
        Review review = reviews.findBySubject(KIND, application.id().value()).orElseThrow();
        look(review, CheckMoment.SUBMISSION);
        return new Applicant(enterprise, user, application.id(), review);
    }

    /** News of the past is not delivered, so nobody else does it. */
    void look(Review review, CheckMoment moment) {
        runChecks.run(Identifiers.next(clock), review.subject(), moment);
    }

    private Map<String, @Nullable Object> answers(Enterprise enterprise, BigDecimal cost) {
        LocalDate today = LocalDate.now(clock);
        // No two applications show the same invoice or machine.
        String number = enterprise.name().replaceAll("[^0-9]", "");
        BigDecimal first = cost.multiply(LINES);
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        answers.put("projectName", "生产线技术改造项目");
        answers.put("startedOn", today.minusMonths(14).toString());
        answers.put("completedOn", today.minusMonths(1).toString());
        answers.put("description", "更新数控生产线和在线检测设备，提高产能和产品合格率。");
        answers.put(
                "equipment",
                List.of(row(number + "1", "数控生产线", first), row(number + "2", "在线检测设备", cost.subtract(first))));
        answers.put("otherFunding", false);
        answers.put("noMajorAccident", true);
        answers.put("notDishonest", true);
        answers.put("truthful", true);
        return answers;
    }

    private Map<String, Object> row(String number, String name, BigDecimal net) {
        LocalDate bought = LocalDate.now(clock).minusMonths(4);
        BigDecimal vat = net.multiply(VAT);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", "production");
        row.put("name", name);
        row.put("serialNumber", "SF-%d-%s".formatted(bought.getYear(), number));
        row.put("invoiceNumber", "%04d%s".formatted(bought.getYear(), number));
        row.put("invoiceDate", bought.toString());
        row.put("net", net);
        row.put("vat", vat);
        row.put("payment", net.add(vat));
        return row;
    }
}
