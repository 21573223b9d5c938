package org.zhuqi.applications.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.Applications;
import org.zhuqi.audit.usecase.SealAuditTrail;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.programmes.Programme;
import org.zhuqi.reviews.Criterion;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.reviews.experts.ExpertAccounts;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.experts.usecase.CompleteDraws;
import org.zhuqi.reviews.panels.Sheet;
import org.zhuqi.reviews.panels.Sheets;
import org.zhuqi.reviews.panels.usecase.DeclareConflict;
import org.zhuqi.reviews.panels.usecase.ScoreFile;
import org.zhuqi.reviews.sitechecks.CheckedLine;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.usecase.AppointSiteOfficers;
import org.zhuqi.reviews.sitechecks.usecase.SignSiteCheck;
import org.zhuqi.reviews.sitechecks.usecase.SitePhotos;
import org.zhuqi.reviews.sitechecks.usecase.WriteSiteCheck;
import org.zhuqi.reviews.usecase.RecommendReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.PlaceFiles;

/**
 * What became of the matters before experts: all are scored and locked; one stays with the panel, one waits for its check on
 * the site, whose officers are named, one was checked by two officers, who cut one amount, and waits for the proposal.
 */
@Component
@RequiredArgsConstructor
class DemonstrationReviews implements DemonstrationData {
    private static final String PHOTO = "demo/site-photo.png";
    private static final String FIRST = DemonstrationApplications.BUREAU;
    private static final String SECOND = "prefecture-officer-2";
    private static final int LEAST = 76;
    private static final int SPREAD = 4;

    private final DemonstrationCall demonstration;
    private final Applications applications;
    private final Reviews reviews;
    private final SealAuditTrail sealAuditTrail;
    private final CompleteDraws completeDraws;
    private final Draws draws;
    private final ExpertAccounts expertAccounts;
    private final DeclareConflict declareConflict;
    private final Sheets sheets;
    private final ScoreFile scoreFile;
    private final RecommendReview recommendReview;
    private final AppointSiteOfficers appointSiteOfficers;
    private final WriteSiteCheck writeSiteCheck;
    private final SignSiteCheck signSiteCheck;
    private final UploadDocument uploadDocument;
    private final PlaceFiles files;
    private final Clock clock;

    @Override
    public String id() {
        return "reviews";
    }

    /** Once the applications are there for good, so that their freezing can be sealed. */
    @Override
    public int order() {
        return 123;
    }

    @Override
    public void load() {
        if (!demonstration.isStaffed(FIRST, SECOND)) {
            return;
        }
        demonstration.published().ifPresent(call -> {
            List<Review> before = beforeExperts(call);
            if (before.isEmpty() || !drawn(before)) {
                return;
            }
            before.forEach(this::score);
            Actor bureau = demonstration.called(FIRST);
            if (before.size() > 1) {
                recommendReview.recommend(bureau, before.get(1).id(), "专家评审通过。");
                appoint(bureau, before.get(1).id());
            }
            if (before.size() > 2 && files.has(PHOTO)) {
                recommendReview.recommend(bureau, before.get(2).id(), "专家评审通过。");
                check(bureau, before.get(2).id());
                recommendReview.recommend(bureau, before.get(2).id(), "现场核查属实，核减一台未到货设备。");
            }
        });
    }

    private List<Review> beforeExperts(Programme call) {
        List<Review> found = new ArrayList<>();
        for (Enterprise enterprise : demonstration.applicants(call)) {
            applications
                    .findOpen(enterprise.id(), call.id(), null)
                    .flatMap(application -> reviews.findBySubject(
                            DemonstrationApplications.KIND, application.id().value()))
                    .filter(review -> review.state() == ReviewState.UNDER_REVIEW
                            && review.currentStage().kind() == StageKind.EXPERT_PANEL)
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Whether the panel could be drawn: the freezing is sealed and everybody drawn can log in. */
    private boolean drawn(List<Review> files) {
        while (sealAuditTrail.seal() == SealAuditTrail.BATCH) {
            // There is more than one batch of a first start.
        }
        completeDraws.complete();
        return draw(files.getFirst().id()).panel().stream()
                        .allMatch(expert -> expertAccounts.of(expert).isPresent())
                && !draw(files.getFirst().id()).panel().isEmpty();
    }

    private Draw draw(ReviewId file) {
        return draws.latestFor(List.of(file)).orElseThrow();
    }

    private void score(Review file) {
        Draw draw = draw(file.id());
        int number = 0;
        for (ExpertId expert : draw.panel()) {
            Actor judge = demonstration.actor(expertAccounts.of(expert).orElseThrow());
            if (sheets.ofFile(draw.id(), file.id()).stream()
                    .noneMatch(sheet -> sheet.expert().equals(expert))) {
                declareConflict.declare(judge, draw.id(), false, null);
            }
            Sheet sheet = sheets.ofFile(draw.id(), file.id()).stream()
                    .filter(each -> each.expert().equals(expert))
                    .findFirst()
                    .orElseThrow();
            Map<String, BigDecimal> points = new HashMap<>();
            for (Criterion criterion : file.currentStage().scoring().criteria()) {
                points.put(criterion.id(), BigDecimal.valueOf(LEAST + (number * SPREAD + points.size()) % 16));
            }
            scoreFile.lock(judge, sheet.id(), points, "方案可行，投资与产出相称。");
            number++;
        }
    }

    private SiteCheck appoint(Actor bureau, ReviewId file) {
        return appointSiteOfficers.appoint(
                bureau, file, bureau.id(), demonstration.called(SECOND).id());
    }

    private void check(Actor bureau, ReviewId file) {
        SiteCheck check = appoint(bureau, file);
        List<WriteSiteCheck.Line> lines = new ArrayList<>();
        for (CheckedLine line : check.lines()) {
            boolean last = lines.size() == check.lines().size() - 1;
            Money found = last ? line.applied().times(new BigDecimal("0.8")).rounded() : line.applied();
            lines.add(new WriteSiteCheck.Line(line.key(), found, last ? "一台尚未到货，按实有核定。" : ""));
        }
        writeSiteCheck.write(
                bureau,
                new WriteSiteCheck.Command(
                        check.id(), LocalDate.now(clock), "示范企业生产车间", "生产线已投产，设备铭牌与发票一致；一台检测设备尚未到货。", lines));
        try (InputStream photo = files.open(PHOTO)) {
            uploadDocument.upload(bureau, OwnerRef.of(SitePhotos.KIND, check.id()), "现场照片.png", photo);
        } catch (IOException e) {
            throw new UncheckedIOException(PHOTO, e);
        }
        SiteCheck signed = signSiteCheck.sign(bureau, check.id());
        SiteCheck.Signature signature = signed.signed();
        signSiteCheck.confirm(
                demonstration.called(SECOND), check.id(), signature == null ? "" : signature.recordHash());
    }
}
