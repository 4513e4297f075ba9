//! What a change is and how changes are chained; knows no record.
