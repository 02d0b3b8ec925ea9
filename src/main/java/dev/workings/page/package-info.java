/** One document becomes one page: names resolved, mathematics set, figures placed. */
package dev.workings.page;
