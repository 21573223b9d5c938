package org.zhuqi.applications.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.Seen;
import org.zhuqi.applications.usecase.SaveDraft;
import org.zhuqi.applications.usecase.StartApplication;
import org.zhuqi.applications.usecase.SubmitApplication;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.programmes.Programme;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.experts.usecase.FreezePool;
import org.zhuqi.reviews.recommendations.usecase.SendRecommendation;
import org.zhuqi.reviews.usecase.RecommendReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.place.DemonstrationData;

/**
 * Applications of invented enterprises, handed in on the day of the first start and passed on by those who may: one waits for
 * its county's acceptance, one for the county's review, one for the bureau's, three for experts, whose pool is frozen.
 *
 * <p>What becomes of those three needs the audit trail's seal of the freezing, which is not there before this has ended:
 * {@link DemonstrationReviews}.
 */
@Component
@RequiredArgsConstructor
class DemonstrationApplications implements DemonstrationData {
    static final String KIND = "application";
    static final String BUREAU = "prefecture-officer-1";

    private static final String AGREED = "材料齐全，同意。";

    private final DemonstrationCall demonstration;
    private final StartApplication startApplication;
    private final SaveDraft saveDraft;
    private final SubmitApplication submitApplication;
    private final Reviews reviews;
    private final RecommendReview recommendReview;
    private final SendRecommendation sendRecommendation;
    private final FreezePool freezePool;
    private final Clock clock;

    @Override
    public String id() {
        return "applications";
    }

    /** After the candidates, which are looked for among the calls that are there. */
    @Override
    public int order() {
        return 122;
    }

    @Override
    public void load() {
        if (!demonstration.isStaffed(BUREAU)) {
            return;
        }
        demonstration.published().ifPresent(call -> {
            List<ReviewId> forExperts = new ArrayList<>();
            int number = 0;
            for (Enterprise enterprise : demonstration.applicants(call)) {
                Review review = handedIn(call, enterprise, number);
                passOn(review, enterprise, number);
                if (number > 2) {
                    forExperts.add(review.id());
                }
                number++;
            }
            if (!forExperts.isEmpty()) {
                freezePool.freeze(
                        demonstration.called(BUREAU), new FreezePool.Command("技术改造评审组", forExperts, 5, 1, null));
            }
        });
    }

    private Review handedIn(Programme call, Enterprise enterprise, int number) {
        Actor user = demonstration.userOf(enterprise);
        Application application = startApplication.start(user, call.id(), null).application();
        saveDraft.save(
                user, new SaveDraft.Command(application.id(), answers(number), new Seen.Version(0), Set.of(), false));
        submitApplication.submit(user, new SubmitApplication.Command(application.id(), null, null, null, true));
        return reviews.findBySubject(KIND, application.id().value()).orElseThrow();
    }

    /** The first stays where it came in, the second one stage on, the third before the bureau, the others before experts. */
    private void passOn(Review review, Enterprise enterprise, int number) {
        if (number == 0) {
            return;
        }
        Actor accepts = demonstration.officer(enterprise.unit(), 1);
        recommendReview.recommend(accepts, review.id(), AGREED);
        if (number == 1) {
            return;
        }
        recommendReview.recommend(accepts, review.id(), "符合申报条件，同意。");
        // Four eyes: who reviewed it does not recommend it.
        sendRecommendation.send(
                demonstration.officer(enterprise.unit(), 2),
                new SendRecommendation.Command(
                        List.of(review.id()),
                        "示范工信函〔%d〕%d号".formatted(LocalDate.now(clock).getYear(), number),
                        LocalDate.now(clock),
                        "同意推荐"));
        if (number > 2) {
            recommendReview.recommend(demonstration.called(BUREAU), review.id(), "形式审查和信用核查未发现问题。");
        }
    }

    private Map<String, @Nullable Object> answers(int number) {
        LocalDate today = LocalDate.now(clock);
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        answers.put("projectName", "生产线技术改造（示范%d）".formatted(number + 1));
        answers.put("startedOn", today.minusMonths(14).toString());
        answers.put("completedOn", today.minusMonths(2).toString());
        answers.put("description", "购置数控生产线并联网采集数据。");
        answers.put(
                "equipment",
                List.of(
                        row(number, 1, "数控生产线", 3_200_000 + 150_000 * number),
                        row(number, 2, "在线检测设备", 1_000_000 + 50_000 * number)));
        answers.put("otherFunding", false);
        answers.put("noMajorAccident", true);
        answers.put("notDishonest", true);
        answers.put("truthful", true);
        return answers;
    }

    private Map<String, Object> row(int number, int line, String name, long net) {
        BigDecimal vat = BigDecimal.valueOf(net * 13 / 100);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", "production");
        row.put("name", name);
        row.put("serialNumber", "SF-%d-%d".formatted(number + 1, line));
        row.put("invoiceNumber", "9%03d%04d".formatted(number + 1, line));
        row.put("invoiceDate", LocalDate.now(clock).minusMonths(4).toString());
        row.put("net", BigDecimal.valueOf(net));
        row.put("vat", vat);
        row.put("payment", BigDecimal.valueOf(net).add(vat));
        return row;
    }
}
