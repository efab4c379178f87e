// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Compiler.Tests;

/// <summary>What the compiler promises by itself: the same bytes for the same text, positions, limits, and a clear word on what it does not take.</summary>
[TestClass]
public class CompilerTests
{
    private const int Depth = 20000;
    private const string Script =
        "let o = {a: 1.5, b: 'text', c: [1, 2, 'x']};\nlet f = function(x, y) {\n  for (let k in x) { if (k !== 'a') continue; y += x[k]; break; }\n  return y ? y : -1;\n};\n"
        + "let i = 0; while (i < 3) { i++; if (i === 2) continue; f(o, i); }\nfor (let j = 0; j < 2; j++) f(o, j);\n";

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void One_text_gives_the_same_bytes_every_time(bool isOptimizing)
    {
        MjsCompiler compiler = new MjsCompiler(isOptimizing);
        byte[] first = Compile(compiler, Script);
        Assert.IsNotNull(first);
        Compile(compiler, "let other = ;");
        Compile(compiler, "let other = 'another text';");
        AssertSame(first, Compile(compiler, Script));
        AssertSame(first, Compile(new MjsCompiler(isOptimizing), Script));
    }

    [TestMethod]
    public void A_text_in_the_middle_of_a_buffer_gives_the_same_bytes()
    {
        byte[] source = Encoding.UTF8.GetBytes("}}}" + Script + ")))");
        string error;
        byte[] middle = new MjsCompiler().Compile("test.js", source, 3, source.Length - 6, out error);
        Assert.IsNull(error);
        AssertSame(Compile(new MjsCompiler(), Script), middle);
    }

    [TestMethod]
    public void Text_and_name_of_the_file_are_part_of_the_form()
    {
        byte[] source = Encoding.UTF8.GetBytes("let a = 1;");
        string error;
        byte[] one = new MjsCompiler().Compile("one.js", source, 0, source.Length, out error);
        byte[] two = new MjsCompiler().Compile("two.js", source, 0, source.Length, out error);
        Assert.IsFalse(AreSame(one, two));
        Assert.IsFalse(AreSame(Compile(new MjsCompiler(), "let a = 1;"), Compile(new MjsCompiler(), "let a = 2;")));
    }

    [TestMethod]
    [DataRow("nope;", "  at test.js:1")]
    [DataRow("\n\nnope;", "  at test.js:3")]
    [DataRow("let a = 1;\nlet b = [\n1,\n2\n];\n\n\nnope;", "  at test.js:8")]
    [DataRow("// a comment\n/* two\nlines */ nope;", "  at test.js:3")]
    [DataRow("let f = function() {\n  nope;\n};\n\nf();", "  at test.js:2\n  at test.js:5")]
    [DataRow("for (let i = 0; i < 2; i++) {\n  let a = i;\n  if (a)\n    nope;\n}", "  at test.js:4")]
    public void Line_table_leads_to_the_line_of_an_error(string script, string expected)
    {
        string error = expected + "\nMJS error: [nope] is not defined";
        Assert.AreEqual(error, Failure(Compile(new MjsCompiler(), script)));
        Assert.AreEqual(error, Failure(Compile(new MjsCompiler(false), script)));
    }

    [TestMethod]
    [DataRow("let = 5;", "parse error at line 1: [= 5;]")]
    [DataRow("let a = 1;\n\nlet b = ;", "parse error at line 3: [;]")]
    [DataRow("try { } catch (e) { }", "[try] is not implemented")]
    public void A_mistake_gives_no_form_but_its_place(string script, string expected)
    {
        string error;
        byte[] source = Encoding.UTF8.GetBytes(script);
        Assert.IsNull(new MjsCompiler().Compile("test.js", source, 0, source.Length, out error));
        Assert.AreEqual(expected, error);
    }

    [TestMethod]
    [DataRow("(", ")")]
    [DataRow("[", "]")]
    [DataRow("{", "}")]
    [DataRow("-", "")]
    [DataRow("if (1) ", "")]
    [DataRow("function() { return ", " }")]
    public void Nesting_without_end_is_an_error(string opening, string closing)
    {
        string error;
        byte[] source = Nest(opening, "1", closing);
        Assert.IsNull(new MjsCompiler().Compile("test.js", source, 0, source.Length, out error));
        Assert.IsTrue(error.Length > 0);
    }

    [TestMethod]
    public void A_form_that_is_cut_anywhere_is_refused()
    {
        byte[] form = Compile(new MjsCompiler(), Script);
        MjsEngine engine = new MjsEngine(new MjsOptions());
        for (int length = 0; length < form.Length; length++)
        {
            byte[] part = new byte[length];
            System.Array.Copy(form, part, length);
            bool isLoaded;
            Assert.IsFalse(engine.ExecuteCompiled(part, out isLoaded));
            Assert.IsFalse(isLoaded, length.ToString());
        }

        bool isWhole;
        Assert.IsTrue(engine.ExecuteCompiled(form, out isWhole));
        Assert.IsTrue(isWhole);
    }

    [TestMethod]
    public void A_form_with_more_behind_it_is_refused()
    {
        byte[] form = Compile(new MjsCompiler(), "1;");
        byte[] longer = new byte[form.Length + 1];
        System.Array.Copy(form, longer, form.Length);
        bool isLoaded;
        Assert.IsFalse(new MjsEngine(new MjsOptions()).ExecuteCompiled(longer, out isLoaded));
        Assert.IsFalse(isLoaded);
    }

    [TestMethod]
    public void Empty_text_is_a_script()
    {
        bool isLoaded;
        Assert.IsTrue(new MjsEngine(new MjsOptions()).ExecuteCompiled(Compile(new MjsCompiler(), ""), out isLoaded));
        Assert.IsTrue(isLoaded);
    }

    private static byte[] Nest(string opening, string middle, string closing)
    {
        byte[] open = Encoding.UTF8.GetBytes(opening);
        byte[] close = Encoding.UTF8.GetBytes(closing);
        int depth = Depth / open.Length;
        byte[] source = new byte[depth * (open.Length + close.Length) + 1];
        for (int i = 0; i < depth; i++)
        {
            System.Array.Copy(open, 0, source, i * open.Length, open.Length);
            System.Array.Copy(close, 0, source, depth * open.Length + 1 + i * close.Length, close.Length);
        }

        source[depth * open.Length] = (byte)middle[0];
        return source;
    }

    private static byte[] Compile(MjsCompiler compiler, string script)
    {
        byte[] source = Encoding.UTF8.GetBytes(script);
        string error;
        return compiler.Compile("test.js", source, 0, source.Length, out error);
    }

    private static string Failure(byte[] form)
    {
        MjsEngine engine = new MjsEngine(new MjsOptions());
        bool isLoaded;
        Assert.IsFalse(engine.ExecuteCompiled(form, out isLoaded));
        Assert.IsTrue(isLoaded);
        return engine.LastError;
    }

    private static bool AreSame(byte[] one, byte[] two)
    {
        bool areSame = one.Length == two.Length;
        for (int i = 0; areSame && i < one.Length; i++)
            areSame = one[i] == two[i];
        return areSame;
    }

    private static void AssertSame(byte[] expected, byte[] actual) => Assert.IsTrue(AreSame(expected, actual), expected.Length.ToString() + " " + actual.Length.ToString());
}
