package org.zhuqi.campaigns;

import java.util.List;

/**
 * Who leads a campaign: by post, so that nothing changes when a person does.
 *
 * @param leadingGroup posts of the leading group (领导小组), its head first
 * @param office the office that does the daily work
 * @param contact how everybody reaches it: telephone, address, hours; empty when nobody wrote it
 */
public record Organisation(List<String> leadingGroup, String office, String contact) {
    public Organisation {
        leadingGroup = leadingGroup.stream()
                .map(String::strip)
                .filter(post -> !post.isEmpty())
                .toList();
        office = office.strip();
        contact = contact.strip();
    }
}
