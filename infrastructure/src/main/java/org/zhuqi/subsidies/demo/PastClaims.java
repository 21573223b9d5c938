package org.zhuqi.subsidies.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.place.OnlyInDemonstration;
import org.zhuqi.shared.place.PlaceFiles;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.ClaimLine;
import org.zhuqi.subsidies.claims.usecase.ClaimFiles;
import org.zhuqi.subsidies.claims.usecase.DecideClaim;
import org.zhuqi.subsidies.claims.usecase.EditClaim;
import org.zhuqi.subsidies.claims.usecase.FileClaim;

/** What enterprises claimed against their awards, and what came of it. */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class PastClaims {
    private static final String PHOTO = "demo/site-photo.png";

    private final EditClaim editClaim;
    private final FileClaim fileClaim;
    private final DecideClaim decideClaim;
    private final UploadDocument uploadDocument;
    private final PlaceFiles files;
    private final Clock clock;

    /** Claims amounts, each of an invoice of its own that is twice as high. */
    Claim file(Applicant applicant, Money... amounts) {
        Actor user = applicant.user();
        ClaimId claim = editClaim.open(user, applicant.application()).id();
        LocalDate today = LocalDate.now(clock);
        String number = applicant.enterprise().name().replaceAll("[^0-9]", "");
        for (int i = 0; i < amounts.length; i++) {
            editClaim.add(
                    user,
                    new EditClaim.Line(
                            claim,
                            "%tY%<tm%<td%s%09d".formatted(today, number, i + 1),
                            today.minusDays(20),
                            "某设备有限公司",
                            amounts[i].times(2),
                            "",
                            "",
                            amounts[i],
                            upload(user, OwnerRef.of(ClaimFiles.KIND, claim), "发票%d.png".formatted(i + 1))));
        }
        return fileClaim.file(user, claim);
    }

    AttachmentId upload(Actor user, OwnerRef owner, String name) {
        try (InputStream picture = files.open(PHOTO)) {
            return uploadDocument.upload(user, owner, name, picture).id();
        } catch (IOException e) {
            throw new UncheckedIOException(PHOTO, e);
        }
    }

    /** Accepts all of it, of the last line only a part. */
    void decide(Actor officer, Claim claim, BigDecimal ofTheLast) {
        decideClaim.decide(
                officer,
                new DecideClaim.Command(
                        claim.id(),
                        claim.lines().stream()
                                .map(line -> line(
                                        line, line.number() == claim.lines().size() ? ofTheLast : BigDecimal.ONE))
                                .toList()));
    }

    private static DecideClaim.Line line(ClaimLine line, BigDecimal part) {
        Money accepted = line.claimed().times(part).rounded();
        return new DecideClaim.Line(line.number(), accepted, accepted.equals(line.claimed()) ? null : "含安装调试费，不在支持范围");
    }
}
