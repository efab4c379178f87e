// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Hostile.Inputs;

/// <summary>Makes scripts that are meant ill: endless, recursive, deep, huge, cyclic; and random words.</summary>
public sealed class ScriptGrammar
{
    private const int DeepLevels = 10_000;
    private const int MegaByte = 1024 * 1024;

    private static readonly string[] s_nests = ["(", "[", "{", "{a:", "x={a:", "f(", "function(){", "if(1)", "if(1){", "while(0){", "!", "-", "typeof ", "a?", "1+(", "a[", "a=", "let a=", "for(let i=0;i<1;i++)", "'a'+", "a&&", "1,", "a.b", "++", "return "];

    private static readonly string[] s_ends = ["", ")", "]", "}", "1", "1)", "a]", ":1", ";", "}}"];

    private static readonly byte[][] s_bombs = Mutator.Bytes(
        "while (true) ;", "for (let i = 0; i > -1; i++) { }", "while (true) { continue; }", "let f = function() { while (true) { f; } }; f();",
        "let f = function(n) { return f(n + 1); }; f(0);", "let f = function() { g(); }; let g = function() { f(); }; f();", "let o = {f: function() { this.f(); }}; o.f();",
        "let f = function() { return f.apply(this, [f]); }; f();", "let f = function() { print.apply(f, [f.apply(f, [])]); }; f();",
        "let s = 'ab'; while (true) { s += s; }", "let s = 'ab'; while (true) { s = s + s + s; }", "let a = []; while (true) { a.push(a); }", "let a = [1]; while (true) { a.splice(0, 0, 1, 2, 3); }",
        "let a = []; a[4294967295] = 1; a.push(2); print(a.length); JSON.stringify(a);", "let a = []; a[1e9] = 1; JSON.stringify(a);", "let a = []; a['99999999999999999999'] = 1; print(a.length); a.splice(1);",
        "let o = {}; while (true) { o = {a: o, b: o}; }", "let o = [1]; for (let i = 0; i < 60; i++) { o = [o, o]; } print(JSON.stringify(o).length);",
        "let o = {}; o.a = o; o.b = [o, o]; print(JSON.stringify(o)); for (let k in o) o[k + k] = o;", "let a = {}, b = {__p: a}; a.__p = b; a.x; b.y = 1; a.z = b.z;",
        "let o = {}; for (let i = 0; i < 5000; i++) { o = Object.create(o); } o.x;", "let o = {}; for (let i = 0; i < 5000; i++) { o = [o]; } JSON.stringify(o); print(o);",
        "let s = '['; for (let i = 0; i < 14; i++) { s += s; } JSON.parse(s);", "let s = '{\"a\":'; for (let i = 0; i < 14; i++) { s += s; } JSON.parse(s);", "let s = '[1,'; for (let i = 0; i < 14; i++) { s += s; } JSON.parse(s + '1]');",
        "load('a.js');", "load('a.js', {}); load('b.js', global);", "while (true) { load('a.js', {}); }", "let n = 'x'; while (true) { global[n] = n; n += 'x'; }", "while (true) { print('x'); }",
        "print.apply(1, [1, 2, 3]); apply.apply(apply, [apply]);", "global.global = 1; global = 2; print = 3; JSON = 4; load = global;", "for (let k in global) { global[k] = undefined; }", "for (let k in global) { global[k](k); }",
        "let p = getMJS(); p[0] = 1; p[-1]; p[1e18]; mkstr(p, 1000000); mkstr(p, -5, 10); mkstr(p - 100, 100); p + NaN; p - p;", "ffi('void f(int, void (*)(int, userdata), userdata)'); s2o(getMJS(), getMJS());",
        "let now = ffi('int now(int (*)(int, userdata), userdata)'); let f = function(n, u) { now(f, u); }; f(1, f);", "let now = ffi('int now(int (*)(int, userdata), userdata)'); let f = function(n, u) { ffi_cb_free(f, u); gc(true); print(n, u); return now; }; for (let i = 0; i < 3000; i++) { now(f, [i]); }",
        "let fill = ffi('void *fill(void *)'); let s = 'abcdefgh', o = {}; o[s] = 1; fill(s); o[s] = 2; for (let k in o) { fill(k); print(k, o[k]); } let p = fill(s); p[15] = 1; p[16] = 1;", "let fill = ffi('void *fill(void *)'); let p = fill(null), s = mkstr(p, 0, 16); fill(p); print(s, s.length); p = fill(p + 20); fill(p - 1); mkstr(p, 20);",
        "let s = 'a'; for (let i = 0; i < 13; i++) { s += s; } for (let i = 0; i < 200; i++) { s.indexOf(s.slice(s.length / 2) + 'b'); }", "let s = 'x'; while (s.length < 100000) { s += s; } die(s);", "let s = 'x'; while (s.length < 100000) { s += s; } global[s] = s; eval(s);",
        "let a = []; for (let i = 0; i < 4000; i++) { a[i] = i; } while (a.length) { a.splice(0, 1); }", "let a = []; for (let i = 0; i < 4000; i++) { a[4000 - i] = i; } for (let k in a) { a[k + '1'] = k; }", "gc(true); while (true) { gc(true); }", "chr(1e300); 'a'.at(-1e300); 'a'.slice(1e300, -1e300); [1].splice(1e300, 1e300); 1 << 1e300; 1e300 % 1e300; -9223372036854775808 % -1;");

    private static readonly string[] s_words =
    [
        "break ", "continue ", "else ", "false", "for (", "function ", "function(a) {", "if (", "in ", "null", "return ", "this", "true", "typeof ", "while (", "let ", "undefined", "switch ", "var ", "new ", "delete ", "catch ",
        "a", "b", "x", "f", "o", "print", "load", "ffi", "JSON", "JSON.parse", "JSON.stringify", "Object.create", "global", "chr", "die", "gc", "getMJS", "mkstr", "s2o", "isNaN", "NaN", "ffi_cb_free", "__p", ".apply", ".length", ".push", ".splice", ".slice", ".at", ".indexOf",
        "0", "1", "-1", "0x", "0xffffffffffffffffff", "1.5", "1e308", "1e999", "5.", "9223372036854775808", "''", "'a'", "'\\x", "\"\\u00", "'length'", "'__p'", "[]", "{}", "{a: 1}", "[1, 2, 3]",
        "+", "-", "*", "/", "%", "++", "--", "=", "+=", ">>>=", "===", "!==", "==", "<", ">=", "<<", ">>", ">>>", "&", "|", "^", "~", "!", "&&", "||", "?", ":", ".", ",", ";", "(", ")", "[", "]", "{", "}", "//", "/*", "*/", "\n", "\0", "'", "\"", "\\", "@", "\u00e9",
    ];

    /// <summary>Words that are put in the place of others.</summary>
    public static byte[][] Words { get; } = Mutator.Bytes(s_words);

    /// <summary>Adds a script.</summary>
    public void Add(HostileRandom random, InputBuffer output)
    {
        switch (random.Next(random.OneIn(20) ? 5 : 3))
        {
            case 0: output.Add(random.Pick(s_bombs)); break;
            case 1: AddWords(random, output, random.Next(60)); break;
            case 2: AddNest(random, output, random.Next(200)); break;
            case 3: AddNest(random, output, DeepLevels); break;
            default: AddHuge(random, output); break;
        }
    }

    private static void AddWords(HostileRandom random, InputBuffer output, int count)
    {
        output.Add("let a = [1, 'x'], b = {n: 1}, x = 5, o = {}, f = function(a) { return a; };\n");
        for (int i = 0; i < count; i++)
            output.Add(random.Pick(s_words));
    }

    private static void AddNest(HostileRandom random, InputBuffer output, int levels)
    {
        byte[] begin = Mutator.Bytes(random.Pick(s_nests))[0];
        output.Add("let a = 1, f = function(x) { return x; };\n");
        output.AddRepeated(begin, levels);
        output.Add("1");
        output.AddRepeated(Mutator.Bytes(random.Pick(s_ends))[0], levels);
    }

    private static void AddHuge(HostileRandom random, InputBuffer output)
    {
        byte[] word = Mutator.Bytes(random.Pick(s_words))[0];
        switch (random.Next(5))
        {
            case 0: output.Add("'"); output.AddRepeated(word, MegaByte / 8); output.Add("'.length;"); break;
            case 1: output.Add("let x = "); output.AddRepeated("1+"u8, DeepLevels); output.Add("1;"); break;
            case 2: output.Add("let x = ["); output.AddRepeated("1,"u8, DeepLevels * 10); output.Add("1];"); break;
            case 3: output.AddRepeated("function f(){}"u8, DeepLevels); break;
            default: output.AddRepeated(word, MegaByte / 8); break;
        }
    }
}
