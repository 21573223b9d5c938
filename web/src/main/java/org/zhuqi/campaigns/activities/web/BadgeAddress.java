package org.zhuqi.campaigns.activities.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhuqi.campaigns.activities.Badge;
import org.zhuqi.shared.web.QrCode;

/** What stands in a badge's QR code: the page at the door, which the camera of the officer's phone opens. */
@Component
class BadgeAddress {
    static final String PATH = "/staff/check-in/";

    String picture(Badge badge) {
        return QrCode.svg(ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(PATH + badge.token())
                .toUriString());
    }
}
