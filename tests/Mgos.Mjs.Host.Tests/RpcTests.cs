// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Rpc;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class RpcTests
{
    private string _answer;

    [TestMethod]
    [DataRow("function(args) { return args.a + args.b; }", "{\"a\":1,\"b\":2}", "ok 3")]
    [DataRow("function(args) { return args; }", "{\"a\":[1,{\"b\":null}]}", "ok {\"a\":[1,{\"b\":null}]}")]
    [DataRow("function(args) { return args === null; }", "", "ok true")]
    [DataRow("function(args, src, ud) { return [src, ud]; }", "", "ok [\"RPC.LOCAL\",\"mine\"]")]
    [DataRow("function() { return undefined; }", "", "ok null")]
    [DataRow("function() {}", "", "ok null")]
    [DataRow("function() { return null; }", "", "ok null")]
    [DataRow("function() { return 1.5; }", "", "ok 1.500000")]
    [DataRow("function() { return print; }", "", "ok null")]
    [DataRow("function() { return {error: 404, message: 'no such pin'}; }", "", "404 no such pin")]
    [DataRow("function() { return {error: 7}; }", "", "7 ")]
    [DataRow("function() { return {error: 'text'}; }", "", "ok {\"error\":\"text\"}")]
    [DataRow("function(args) { return args.none.none; }", "{}", "500 type error")]
    [DataRow("function() { die('out of paper'); }", "", "500 out of paper")]
    [DataRow("function() { return 0/0; }", "", "500 The result is no JSON")]
    public void Handler_answers(string handler, string args, string expected)
    {
        ScriptBench bench = new ScriptBench("rpc");
        bench.Run("RPC.addHandler('Test.Do', " + handler + ", 'mine');");
        RpcRouter.From(bench.Device).Call("RPC.LOCAL", "Test.Do", args, Note, null);
        bench.Kit.Step();
        Assert.AreEqual(expected, _answer, handler);
    }

    [TestMethod]
    public void Userdata_may_be_left_out()
    {
        ScriptBench bench = new ScriptBench("rpc");
        bench.Run("RPC.addHandler('Test.Do', function(args, src, ud) { return ud === undefined; });");
        RpcRouter.From(bench.Device).Call("RPC.LOCAL", "Test.Do", null, Note, null);
        bench.Kit.Step();
        Assert.AreEqual("ok true", _answer);
    }

    [TestMethod]
    public void Request_can_be_answered_later_but_once()
    {
        ScriptBench bench = new ScriptBench("rpc");
        _answer = "none";
        bench.Run("let kept = null; RPC._add('Test.Do', function(request, args, src, ud) { kept = request; }, null);");
        RpcRouter.From(bench.Device).Call("RPC.LOCAL", "Test.Do", null, Note, null);
        bench.Kit.Step();
        Assert.AreEqual("none", _answer);
        bench.Check("RPC._respond(kept, '[1]')", "true");
        bench.Kit.Step();
        Assert.AreEqual("ok [1]", _answer);
        bench.Check("RPC._respond(kept, '[2]')", "false");
        bench.Check("RPC._fail(kept, 1, '%s', 'x')", "false");
        bench.Check("RPC._respond(null, '[2]')", "false");
    }

    [TestMethod]
    public void Call_brings_its_result_to_the_script()
    {
        ScriptBench bench = new ScriptBench("rpc");
        RpcRouter.From(bench.Device).AddHandler("Test.Echo", "", request => request.Respond(request.RawArgs.ToText()));
        bench.Run("let got = null; let f = function(res, code, msg, ud) { got = [res, code, msg, ud]; };");
        bench.Check("RPC.call(RPC.LOCAL, 'Test.Echo', {a: [1, 'x']}, f, 'mine')", "true");
        bench.Kit.Step();
        bench.Check("got", "[{\"a\":[1,\"x\"]},0,\"\",\"mine\"]");
    }

    [TestMethod]
    public void Call_without_arguments_sends_none()
    {
        ScriptBench bench = new ScriptBench("rpc");
        RpcRouter.From(bench.Device).AddHandler("Test.Has", "", request => request.Respond(request.RawArgs.IsPresent ? "true" : "false"));
        bench.Run("let got = null; RPC.call(RPC.LOCAL, 'Test.Has', null, function(res) { got = res; });");
        bench.Kit.Step();
        bench.Check("got", "false");
    }

    [TestMethod]
    public void Errors_of_a_peer_reach_the_script()
    {
        ScriptBench bench = new ScriptBench("rpc");
        RpcRouter.From(bench.Device).AddHandler("Test.Fail", "", request => request.Fail(-1, "no"));
        bench.Run("let got = null; RPC.call(RPC.LOCAL, 'Test.Fail', {}, function(res, code, msg) { got = [res, code, msg]; }, null);");
        bench.Kit.Step();
        bench.Check("got", "[null,4294967295,\"no\"]");
        bench.Run("RPC.call(RPC.LOCAL, 'Test.None', {}, function(res, code, msg) { got = code; }, null);");
        bench.Kit.Step();
        bench.Check("got", "404");
    }

    [TestMethod]
    public void Callback_does_not_see_names_of_the_module()
    {
        ScriptBench bench = new ScriptBench("rpc");
        bench.Run("let args = 'mine'; let source = 'mine'; let result = 'mine'; let handler = 'mine'; let got = '';");
        bench.Run("RPC.call(RPC.LOCAL, 'RPC.Ping', null, function() { got = args + source + result + handler; }, null);");
        bench.Kit.Step();
        bench.Check("got", "\"minemineminemine\"");
    }

    [TestMethod]
    public void Finished_calls_leave_nothing_behind()
    {
        ScriptBench bench = new ScriptBench("rpc");
        bench.Run("let count = 0;");
        for (int i = 0; i < 300; i++)
        {
            bench.Run("RPC.call(RPC.LOCAL, 'RPC.Ping', null, function() { count++; }, '" + new string('x', 1000) + "');");
            bench.Kit.Step();
        }

        bench.Check("count", "300");
    }

    [TestMethod]
    public void Names_and_arguments_that_are_wrong()
    {
        ScriptBench bench = new ScriptBench("rpc");
        Assert.AreEqual("an RPC handler needs a name", bench.Failure("RPC.addHandler('', function() {}, null);"));
        bench.Check("RPC.call(RPC.LOCAL, '', null, function() {}, null)", "false");
        bench.Check("RPC.call(RPC.LOCAL, 'RPC.Ping', 0/0, function() {}, null)", "false");
    }

    private void Note(RpcResponse response) =>
        _answer = response.IsSuccess ? "ok " + response.Result.ToText() : response.ErrorCode.ToString() + " " + response.ErrorMessage;
}
