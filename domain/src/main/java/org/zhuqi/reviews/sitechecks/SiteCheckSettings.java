package org.zhuqi.reviews.sitechecks;

/**
 * What a check on a site needs (docs/domain.md "Policy-fund process", step 7).
 *
 * @param fewestPhotos how many photos go with a record before it is signed; 0 asks for none
 */
public record SiteCheckSettings(int fewestPhotos) {
    public SiteCheckSettings {
        if (fewestPhotos < 0) {
            throw new IllegalArgumentException("nobody takes fewer photos than none");
        }
    }
}
