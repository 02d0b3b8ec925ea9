/** YAML files and front matter, read into records whose every value knows its place. */
package dev.workings.settings;
