/** JavaScript libraries from the class path, run by GraalJS where they can reach nothing but their arguments. */
package dev.workings.script;
