package pult.stand.region;

import pult.domain.appeal.Topic;

/// How often a topic occurs.
///
/// @param weight relative, above 0
/// @param fastTrack a matter of quick repair: the short term applies
public record TopicShare(Topic topic, int weight, boolean fastTrack) {
    public TopicShare {
        if (weight <= 0) {
            throw new IllegalArgumentException("a weight is positive");
        }
    }
}
