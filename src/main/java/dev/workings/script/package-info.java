/** JavaScript libraries from the class path, run by V8 or GraalJS where they can reach nothing but their arguments. */
package dev.workings.script;
