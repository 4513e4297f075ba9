//! Every sentence, in Dutch and English.
