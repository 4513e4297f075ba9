//! Pages, forms and sign-in; the only HTTP and HTML.

pub mod kit;
