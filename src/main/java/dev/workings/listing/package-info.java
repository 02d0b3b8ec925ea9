/** Source code as a page shows it: its syntax marked, its methods found by name. */
package dev.workings.listing;
