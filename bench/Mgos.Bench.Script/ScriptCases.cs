// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench;

/// <summary>The programs.</summary>
internal static class ScriptCases
{
    internal static ScriptCase[] All() => new[]
    {
        new ScriptCase("loop over globals", 10000, "let s = 0; let i = 0; let run = function(n) { s = 0; i = 0; while (i < n) { s = s + i; i = i + 1; } return s; };"),
        new ScriptCase("loop over locals", 10000, "let run = function(n) { let s = 0; for (let i = 0; i < n; i++) { s = s + i; } return s; };"),
        new ScriptCase("recursion: fib", 15, "let run = function(n) { if (n < 2) { return n; } return run(n - 1) + run(n - 2); };"),
        new ScriptCase("calls", 3000, "let add = function(a, b) { return a + b; }; let run = function(n) { let s = 0; for (let i = 0; i < n; i++) { s = add(s, i); } return s; };"),
        new ScriptCase("properties", 3000, "let run = function(n) { let o = {a: 1, b: 2, c: {d: 3}}; for (let i = 0; i < n; i++) { o.a = o.a + o.b; o.b = o.c.d; } return o.a; };"),
        new ScriptCase("arrays", 2000, "let run = function(n) { let a = []; for (let i = 0; i < n; i++) { a.push(i); } let s = 0; for (let i = 0; i < a.length; i++) { s = s + a[i]; } return s; };"),
        new ScriptCase("string building", 1000, "let run = function(n) { let s = ''; for (let i = 0; i < n; i++) { s = s + 'ab'; } return s.length; };"),
        new ScriptCase("string reading", 2000, "let t = 'The quick brown fox jumps over the lazy dog.'; let run = function(n) { let s = 0; for (let i = 0; i < n; i++) { s = s + t.charCodeAt(i % 44); if (t.slice(4, 9) === 'quick') { s = s + 1; } } return s; };"),
        new ScriptCase("JSON", 100, "let run = function(n) { let s = 0; let o = {a: 1, b: 'text', c: [1, 2, 3], d: {e: true, f: null}}; for (let i = 0; i < n; i++) { let p = JSON.parse(JSON.stringify(o)); s = s + p.a + p.c[2]; } return s; };"),
        new ScriptCase("sieve", 2000, "let run = function(n) { let a = []; let c = 0; for (let i = 0; i < n; i++) { a.push(true); } for (let i = 2; i < n; i++) { if (a[i]) { c++; for (let k = i * 2; k < n; k += i) { a[k] = false; } } } return c; };"),
        new ScriptCase("float math", 5000, "let run = function(n) { let x = 0.5; for (let i = 1; i < n; i++) { x = x * 0.999 + 1.5 / i - x / 7; } return x; };"),
        new ScriptCase("allocation", 2000, "let run = function(n) { let o = {next: null, v: 0}; for (let i = 0; i < n; i++) { o = {next: null, v: o.v + i}; } return o.v; };"),
    };
}
