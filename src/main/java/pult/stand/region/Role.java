package pult.stand.region;

/// What a sentence does in a letter, in the order in which people write: whether it is the second
/// letter, who I am, what happened, what has been tried, what I feel, what I ask for. A letter is
/// always written in this order, so nothing is demanded before the reader knows what it is about.
enum Role {
    GREETING,
    REPEATED,
    ABOUT,
    FACT,
    CIRCUMSTANCE,
    PLACE,
    TRIED,
    FEELING,
    QUESTION,
    DEMAND,
    CLOSING
}
