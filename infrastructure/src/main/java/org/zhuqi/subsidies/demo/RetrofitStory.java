package org.zhuqi.subsidies.demo;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.Programme;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.place.OnlyInDemonstration;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.usecase.AppropriateFunds;
import org.zhuqi.subsidies.proposals.Distribution;
import org.zhuqi.subsidies.proposals.usecase.DrawUpProposal;

/**
 * Last year's call up to its awards: twelve asked, three were rejected, nine shared what there was; one lost a part of it to an
 * objection. Days are told in working days before the first start, in their order.
 */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class RetrofitStory {
    private static final int OPENED = 192;
    private static final int CLOSED = 170;

    private final PastCalls calls;
    private final PastApplications applications;
    private final PastReviews reviews;
    private final PastDecisions decisions;
    private final RetrofitMoney money;
    private final AppropriateFunds appropriateFunds;
    private final Officers officers;
    private final PastDays days;

    void tell(Cast cast) {
        calls.retrofit(OPENED, CLOSED).ifPresent(call -> {
            RetrofitFiles files = handIn(call, cast);
            review(files);
            decide(call, files);
            money.tell(call, files);
        });
    }

    private RetrofitFiles handIn(Programme call, Cast cast) {
        return new RetrofitFiles(
                List.of(
                        handIn(call, cast, 174, 266, 420),
                        handIn(call, cast, 174, 276, 330),
                        handIn(call, cast, 174, 271, 380),
                        handIn(call, cast, 174, 263, 510),
                        handIn(call, cast, 173, Cast.LEFT, 360),
                        handIn(call, cast, 173, 261, 450)),
                List.of(
                        handIn(call, cast, 173, 265, 680),
                        handIn(call, cast, 173, 274, 560),
                        handIn(call, cast, 172, 269, 610)),
                List.of(
                        handIn(call, cast, 172, 267, 310),
                        handIn(call, cast, 172, 279, 350),
                        handIn(call, cast, 172, 277, 400)));
    }

    private Applicant handIn(Programme call, Cast cast, int ago, int number, int wan) {
        return days.made(ago, () -> applications.handIn(call, cast.number(number), wan));
    }

    private void review(RetrofitFiles files) {
        Actor officer = officers.reviewing();
        Applicant late = files.rejected().get(2);
        List<Applicant> toPrefecture = new ArrayList<>(files.good());
        toPrefecture.add(late);
        days.on(171, () -> {
            reviews.pass(files.good(), "材料齐全，予以受理。");
            reviews.pass(files.rejected(), "材料齐全，予以受理。");
        });
        days.on(167, () -> {
            reviews.pass(toPrefecture, "符合申报条件，同意。");
            reviews.rejectByCounty(files.rejected().get(0), "部分设备为二手设备，剔除后投入不足300万元。");
            reviews.rejectByCounty(files.rejected().get(1), "项目尚未投产，不符合申报条件。");
        });
        days.on(164, () -> reviews.recommend(toPrefecture));
        days.on(159, () -> {
            files.good().forEach(file -> reviews.pass(officer, file, "形式审查和信用核查未发现问题。"));
            reviews.reject(officer, late, "同一批设备已获省级资金支持，不重复支持。");
        });
        days.on(155, () -> files.good().forEach(file -> reviews.pass(officer, file, "提请党组会审定。")));
    }

    private void decide(Programme call, RetrofitFiles files) {
        Actor reviewing = officers.reviewing();
        Actor deciding = officers.deciding();
        days.on(
                155,
                () -> appropriateFunds.appropriate(
                        reviewing,
                        new AppropriateFunds.Command(
                                call.id(), FundingSource.PROVINCIAL, Money.ofWan(160), "示范财产业指第18号")));
        DrawUpProposal.Drawn drawn = days.made(154, () -> {
            decisions.drawUp(reviewing, call, new Distribution.Formula());
            return decisions.drawUp(reviewing, call, new Distribution.ProRata());
        });
        days.on(151, () -> decisions.freeze(deciding, drawn.proposal().id()));
        Applicant lowered = files.claiming().getFirst();
        PublicNotice notice = days.made(150, () -> decisions.putOnNotice(deciding, call, files.good()));
        ObjectionId objection =
                days.made(147, () -> decisions.object(notice, lowered, "清单中的一台设备系从关联企业购入，价格明显偏高，请予核实。"));
        days.on(145, () -> decisions.uphold(reviewing, objection, "经核实，一台设备按评估价核减。"));
        days.on(144, () -> decisions.award(reviewing, files.halves()));
        days.on(143, () -> decisions.lower(deciding, drawn, lowered, Money.ofWan(9), "异议成立，核减9万元。"));
        days.on(142, () -> decisions.putOnNotice(deciding, call, List.of(lowered)));
    }
}
