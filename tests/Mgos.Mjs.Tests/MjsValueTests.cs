// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Tests;

[TestClass]
public class MjsValueTests
{
    [TestMethod]
    public void Properties_are_read_written_and_deleted()
    {
        ScriptRunner runner = new ScriptRunner();
        MjsEngine engine = runner.Engine;
        MjsValue made = engine.CreateObject();
        Assert.IsTrue(made.Set("one", engine.CreateNumber(1)));
        Assert.IsTrue(made.Set("two", engine.CreateText("zwei")));
        Assert.IsTrue(made.Set("gone", engine.Null));
        Assert.IsTrue(made.Delete("gone"));
        Assert.IsFalse(made.Delete("gone"));
        Assert.IsTrue(engine.Global.Set("made", made));
        Assert.AreEqual("1 zwei undefined {\"two\":\"zwei\",\"one\":1}", runner.Print("print(made.one, made.two, made.gone, JSON.stringify(made));"));
        Assert.AreEqual(2, made.GetKeys().Length);
        Assert.AreEqual("two", Text((byte[])made.GetKeys()[0]));
    }

    [TestMethod]
    public void Variables_are_properties_of_the_global_object()
    {
        ScriptRunner runner = new ScriptRunner();
        runner.Run("let a = [1, 2, 3]; let o = {f: true}; let p = Object.create(o);");
        MjsValue array = runner.Engine.Global.Get("a");
        Assert.AreEqual(3, array.Length);
        Assert.AreEqual(2.0, array.GetItem(1).Number);
        Assert.IsTrue(array.SetItem(3, runner.Engine.CreateBoolean(true)));
        Assert.AreEqual("[1,2,3,true]", runner.Print("print(JSON.stringify(a));"));
        Assert.IsTrue(runner.Engine.Global.Get("p").Get("f").Boolean);
        Assert.IsTrue(runner.Engine.Global.Get("none").Type == MjsType.Undefined);
    }

    [TestMethod]
    public void Many_variables_may_come_to_exist_while_a_function_runs()
    {
        ScriptRunner runner = new ScriptRunner();
        string script = "let f = function(x) { for (let i = 0; i < 200; i++) { global['v' + JSON.stringify(i)] = i; } return x; }; print(f(5), v199, v0);";
        Assert.AreEqual("5 199 0", runner.Print(script));
    }

    [TestMethod]
    public void A_script_function_is_called_with_this_and_arguments()
    {
        ScriptRunner runner = new ScriptRunner();
        MjsEngine engine = runner.Engine;
        runner.Run("let f = function(a, b) { return this.base + a + b; }; let bad = function() { return 1 + 'x'; };");
        MjsValue self = engine.CreateObject();
        self.Set("base", engine.CreateNumber(100));
        Assert.IsTrue(engine.Call(engine.Global.Get("f"), self, new MjsValue[] { engine.CreateNumber(20), engine.CreateNumber(3) }));
        Assert.AreEqual(123.0, engine.Result.Number);
        Assert.IsFalse(engine.Call(engine.Global.Get("bad"), engine.Undefined, null));
        Assert.AreEqual("implicit type conversion is prohibited", engine.LastErrorMessage);
        Assert.IsFalse(engine.Call(engine.CreateNumber(1), engine.Undefined, null));
        Assert.AreEqual("calling non-callable", engine.LastErrorMessage);
    }

    [TestMethod]
    public void A_host_function_can_be_a_method()
    {
        ScriptRunner runner = new ScriptRunner();
        MjsEngine engine = runner.Engine;
        MjsValue lamp = engine.CreateObject();
        lamp.Set("level", engine.CreateNumber(7));
        lamp.Set("add", engine.CreateFunction(AddToLevel));
        engine.Global.Set("Lamp", lamp);
        Assert.AreEqual("10 foreign_ptr 8", runner.Print("print(Lamp.add(3), typeof Lamp.add, Lamp.add.apply(Lamp, [1]));"));
    }

    [TestMethod]
    public void A_host_function_can_be_a_value_by_its_name()
    {
        ScriptRunner runner = new ScriptRunner();
        MjsEngine engine = runner.Engine;
        engine.AddFunction("int add(int)", AddToLevel);
        MjsValue lamp = engine.CreateObject();
        lamp.Set("level", engine.CreateNumber(7));
        lamp.Set("add", engine.CreateFunction("add"));
        engine.Global.Set("Lamp", lamp);
        Assert.AreEqual("10 foreign_ptr 8", runner.Print("print(Lamp.add(3), typeof Lamp.add, Lamp.add.apply(Lamp, [1]));"));
        Assert.IsTrue(engine.CreateFunction("subtract") == null);
    }

    [TestMethod]
    public void A_host_function_may_run_scripts()
    {
        ScriptRunner runner = new ScriptRunner();
        runner.Engine.Global.Set("twice", runner.Engine.CreateFunction(CallTwice));
        Assert.AreEqual("12", runner.Print("let n = 5; print(twice(function() { n++; return n; }) + 5);"));
        Assert.AreEqual("[nothing] is not defined", runner.Fail("twice(function() { nothing(); });"));
    }

    [TestMethod]
    public void JSON_goes_in_and_out()
    {
        MjsEngine engine = new ScriptRunner().Engine;
        MjsValue value = engine.ParseJson(Encoding.UTF8.GetBytes("{a: [1 2,], \"b\": \"x\\n\"}"));
        Assert.AreEqual("{\"b\":\"x\\n\",\"a\":[1,2]}", Text(value.ToJson()));
        Assert.IsTrue(engine.ParseJson(Encoding.UTF8.GetBytes("{a: }")) == null);
        Assert.IsTrue(value.IsSame(value));
        Assert.IsFalse(value.IsSame(engine.CreateObject()));
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes, 0, bytes.Length);

    private static void AddToLevel(MjsCall call) => call.Return(call.This.Get("level").Number + call.GetNumber(0));

    private static void CallTwice(MjsCall call)
    {
        MjsEngine engine = call.Engine;
        MjsValue function = call.GetValue(0);
        if (!engine.Call(function, engine.Undefined, null) || !engine.Call(function, engine.Undefined, null))
        {
            call.Fail(engine.LastErrorMessage);
            return;
        }

        call.Return(engine.Result);
    }
}
