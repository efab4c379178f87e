// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mjs.Tests;

[TestClass]
public class MjsForeignTests
{
    private MjsCallback _kept;
    private MjsMemory _memory;

    [TestMethod]
    public void Arguments_and_results_are_converted()
    {
        ScriptRunner runner = Start();
        Assert.AreEqual("5 -1 1", runner.Print("let add = ffi('int add(int, int)'); print(add(2, 3.9), add(4294967295, 0), add(true, false));"));
        Assert.AreEqual("5.500000", runner.Print("let addd = ffi('double add(double, double)'); print(addd(2, 3.5));"));
        Assert.AreEqual("true false", runner.Print("let not = ffi('bool not(bool)'); print(not(0), not(7));"));
        Assert.AreEqual("hello! null", runner.Print("let mark = ffi('char *mark(char*)'); print(mark('hello'), mark(null));"));
        Assert.AreEqual("undefined", runner.Print("print(ffi('void not(bool)')(1));"));
        Assert.AreEqual("3 function", runner.Print("let len = ffi('int len(struct mg_str *)'); print(len('a\\x00b'), typeof len);"));
    }

    [DataRow("int", "1")]
    [DataRow("int add(int", "2")]
    [DataRow("int add(long)", "failed to parse val type \"long\"")]
    [DataRow("int nothing(int)", "dlsym('nothing') failed")]
    [DataRow("userdata add(int)", "invalid return value type")]
    [DataRow("int add(int,int,int,int,int,int,int)", "too many callback args")]
    [DataRow("int add(void(*)(userdata))", "callback and userdata should be either both present or both absent")]
    [DataRow("int add(userdata, userdata)", "more than one userdata arg: #0 and #1")]
    [DataRow("int add(struct mg_str)", "invalid ffi_ctype: 10")]
    [DataRow("int add(void(*)(int), userdata)", "bad ffi signature: \"void(*)(int)\": no userdata arg")]
    [TestMethod]
    public void A_wrong_signature_is_an_error(string signature, string reason)
    {
        Assert.AreEqual("bad ffi signature: \"" + signature + "\": " + reason, Start().Fail("ffi('" + signature + "');"));
    }

    [DataRow("add(1)", "got 1 actuals, but function takes 2 args")]
    [DataRow("add(1, null)", "actual arg #1 is not an int (the type idx is: null)")]
    [DataRow("mark(5)", "actual arg #0 is not a string (the type idx is: number)")]
    [DataRow("later(5, 6)", "actual arg #0 is not a function, but number")]
    [TestMethod]
    public void A_wrong_argument_is_an_error(string call, string reason)
    {
        ScriptRunner runner = Start();
        runner.Run("let add = ffi('int add(int, int)'); let mark = ffi('char *mark(char*)'); let later = ffi('void later(void (*)(int, userdata), userdata)');");
        Assert.AreEqual("failed to call FFIed function: " + reason, runner.Fail(call + ";"));
    }

    [TestMethod]
    public void A_callback_gets_its_arguments_and_userdata()
    {
        ScriptRunner runner = Start();
        Assert.IsTrue(runner.Run("let later = ffi('void later(int (*)(int, bool, char *, userdata), userdata)'); let f = function(i, b, s, ud) { print(i, b, s, ud.n, this); return i - 1; };"
            + " later(f, {n: 8});"));
        _kept.Add(-1);
        _kept.Add(1);
        _kept.Add(new byte[] { (byte)'h', (byte)'i', 0, (byte)'x' });
        Assert.AreEqual(-2, _kept.Invoke());
        Assert.AreEqual("4294967295 true hi 8 undefined \n", runner.Printed);
    }

    [TestMethod]
    public void The_same_function_and_userdata_are_one_callback_until_freed()
    {
        ScriptRunner runner = Start();
        runner.Run("let later = ffi('void later(void (*)(userdata), userdata)'); let n = 0; let f = function(ud) { n++; }; later(f, 'u');");
        MjsCallback first = _kept;
        runner.Run("later(f, 'u');");
        Assert.IsTrue(first == _kept);
        first.Invoke();
        Assert.AreEqual("1 0 1", runner.Print("print(ffi_cb_free(f, 'u'), ffi_cb_free(f, 'u'), n);"));
        Assert.IsTrue(first.IsFreed);
        first.Invoke();
        Assert.AreEqual("1", runner.Print("print(n);"));
    }

    [TestMethod]
    public void An_error_in_a_callback_is_reported()
    {
        ScriptRunner runner = Start();
        runner.Run("let later = ffi('void later(void (*)(userdata), userdata)'); later(function(ud) {\n nope; }, null);");
        Assert.AreEqual(0, _kept.Invoke());
        Assert.AreEqual("  at test.js:2\nMJS callback error: [nope] is not defined\n", runner.Reported);
        Assert.AreEqual("[nope] is not defined", runner.Fail("let now = ffi('void now(void (*)(userdata), userdata)'); now(function(ud) { nope; }, null);"));
        Assert.AreEqual("2", runner.Print("now(function(ud) { print(ud); }, 2);"));
    }

    [TestMethod]
    public void A_pointer_reads_and_writes_memory()
    {
        ScriptRunner runner = Start();
        string script = "let p = ffi('void *memory(int)')(1); print(p[0], (p + 2)[0], p - (p - 1), p === p + 0, p === null, mkstr(p, 3), mkstr(p, 1, 2, true)); p[1] = 88;";
        Assert.AreEqual("66 68 1 true false BCD CD", runner.Print(script));
        Assert.AreEqual(88, (int)_memory.Data[2]);
        Assert.AreEqual("true", runner.Print("print(ffi('void *none()')() === null);"));
        Assert.AreEqual("only number 0 .. 255 can be assigned", runner.Fail("p[0] = 256;"));
        Assert.AreEqual("index must be a number", runner.Fail("p.x;"));
        Assert.AreEqual("address out of range", runner.Fail("p[100];"));
        Assert.AreEqual("ptr should be a foreign pointer", runner.Fail("mkstr('a', 1);"));
        Assert.AreEqual("invalid operands", runner.Fail("p * 2;"));
    }

    [TestMethod]
    public void A_long_string_is_a_buffer_for_the_host()
    {
        ScriptRunner runner = Start();
        string script = "let fill = ffi('void fill(char *)'); let f = function() { let a = '          '; let b = a; fill(a); print(b.slice(0, 3), a === b); }; f(); f(); let s = 'abc'; fill(s); print(s);";
        Assert.AreEqual("XYZ true \nXYZ true \nabc", runner.Print(script));
    }

    [TestMethod]
    public void A_view_shows_later_changes_of_memory()
    {
        ScriptRunner runner = Start();
        Assert.AreEqual("BC Bx", runner.Print("let p = ffi('void *memory(int)')(1); let v = mkstr(p, 2); let c = mkstr(p, 0, 2, true); p[1] = 120; print(c, v);"));
    }

    [TestMethod]
    public void A_resolver_finds_functions_too()
    {
        MjsOptions options = new MjsOptions();
        options.Functions = new Resolver();
        Assert.AreEqual("9", new ScriptRunner(options).Print("print(ffi('int nine()')());"));
    }

    private ScriptRunner Start()
    {
        ScriptRunner runner = new ScriptRunner();
        MjsEngine engine = runner.Engine;
        _memory = new MjsMemory(engine, new byte[] { 65, 66, 67, 68, 69 }, "me");
        engine.AddFunction("double add(double, double)", Add);
        engine.AddFunction("bool not(bool)", Not);
        engine.AddFunction("char *mark(char *)", Mark);
        engine.AddFunction("int len(struct mg_str *)", Length);
        engine.AddFunction("void fill(char *)", Fill);
        engine.AddFunction("later", Later);
        engine.AddFunction("now", Now);
        engine.AddFunction("void *memory(int)", Memory);
        engine.AddFunction("void *none()", None);
        return runner;
    }

    private static void Add(MjsCall call) => call.Return(call.TypeOf(0) == MjsType.Boolean ? call.GetInt(0) + call.GetInt(1) : call.GetNumber(0) + call.GetNumber(1));

    private static void Not(MjsCall call) => call.Return(!call.GetBoolean(0));

    private static void Mark(MjsCall call) => call.Return(call.GetText(0) == null ? null : call.GetText(0) + "!");

    private static void Length(MjsCall call) => call.Return(call.GetBytes(0).Length);

    private static void None(MjsCall call)
    {
    }

    private static void Fill(MjsCall call)
    {
        call.TryGetBuffer(0, out byte[] data, out int offset);
        data[offset] = (byte)'X';
        data[offset + 1] = (byte)'Y';
        data[offset + 2] = (byte)'Z';
    }

    private void Memory(MjsCall call) => call.Return(_memory, call.GetInt(0));

    private void Later(MjsCall call) => _kept = call.GetCallback(0);

    private void Now(MjsCall call) => call.GetCallback(0).Invoke();

    private sealed class Resolver : IMjsFunctions
    {
        public MjsNative Find(string name) => name == "nine" ? new MjsNative(Nine) : null;

        private static void Nine(MjsCall call) => call.Return(9.0);
    }
}
