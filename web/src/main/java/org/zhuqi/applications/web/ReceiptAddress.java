package org.zhuqi.applications.web;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhuqi.applications.Sm3;
import org.zhuqi.applications.Submission;
import org.zhuqi.shared.web.QrCode;

/** Where a receipt can be verified, as its QR code says it: number and SM3 digest. */
@Component
@RequiredArgsConstructor
class ReceiptAddress {
    static final String PATH = "/receipts";

    private final Sm3 sm3;

    String picture(Submission submission) {
        return QrCode.svg(of(submission));
    }

    String of(Submission submission) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(PATH)
                .queryParam("number", submission.receipt().number())
                .queryParam("digest", sm3.of(submission.content()))
                .encode()
                .toUriString();
    }
}
