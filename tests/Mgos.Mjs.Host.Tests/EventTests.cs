// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class EventTests
{
    private object _data;

    [TestMethod]
    [DataRow("Event.SYS", "1297044224")]
    [DataRow("Event.LOG - Event.SYS", "1")]
    [DataRow("Event.REBOOT - Event.SYS", "2")]
    [DataRow("Event.OTA_TIME_CHANGED - Event.SYS", "3")]
    [DataRow("Event.CLOUD_CONNECTED - Event.SYS", "4")]
    [DataRow("Event.CLOUD_DISCONNECTED - Event.SYS", "5")]
    [DataRow("Event.OTA_STATUS", "undefined")]
    [DataRow("Event.baseNumber('ABC')", "1094861568")]
    [DataRow("Event.regBase(Event.baseNumber('ABC'), 'abc')", "true")]
    [DataRow("Event.regBase(Event.baseNumber('MOS'), 'again')", "false")]
    [DataRow("Event.trigger(Event.baseNumber('ABC'), null)", "0")]
    [DataRow("Event.on(1, function() {}, null).on(2, function() {}, null) === Event", "true")]
    [DataRow("Event.addHandler(1, function() {}, null)", "true")]
    public void Value_is(string text, string expected) => new ScriptBench("events").Check(text, expected);

    [TestMethod]
    public void Base_of_another_length_is_an_error() =>
        Assert.AreEqual("Base event id should have exactly 3 chars", new ScriptBench("events").Failure("Event.baseNumber('AB');"));

    [TestMethod]
    public void Handlers_run_newest_first_with_event_and_userdata()
    {
        ScriptBench bench = new ScriptBench("events");
        bench.Run("let log = []; let e = Event.baseNumber('ABC') + 3;");
        bench.Run("Event.on(e, function(ev, data, ud) { log.push(ud); log.push(ev === e); log.push(data === null); }, 'old').on(e, function(ev, data, ud) { log.push(ud); }, 'new');");
        bench.Check("Event.trigger(e, null)", "2");
        bench.Check("log", "[\"new\",\"old\",true,true]");
    }

    [TestMethod]
    public void Group_handler_sees_the_whole_group()
    {
        ScriptBench bench = new ScriptBench("events");
        bench.Run("let b = Event.baseNumber('ABC'); let log = []; Event.addGroupHandler(b, function(ev) { log.push(ev - b); }, null);");
        bench.Run("Event.trigger(b, null); Event.trigger(b + 7, null); Event.trigger(b + 256, null);");
        bench.Check("log", "[0,7]");
    }

    [TestMethod]
    public void Memory_goes_from_script_to_script_and_to_the_host()
    {
        ScriptBench bench = new ScriptBench("events sys");
        bench.Device.Events.AddHandler(EventBus.Base("ABC"), (id, data) => _data = data);
        bench.Run("let text = ''; let p = Sys.malloc(2); p[0] = 72; p[1] = 105; let b = Event.baseNumber('ABC');");
        bench.Run("Event.on(b, function(ev, data) { text = mkstr(data, 0, 2, true); }, null); Event.trigger(b, p);");
        bench.Check("text", "\"Hi\"");
        Assert.AreEqual(2, ((MjsMemory)_data).Data.Length);
    }

    [TestMethod]
    public void Data_of_the_host_comes_back_to_it()
    {
        ScriptBench bench = new ScriptBench("events");
        object sent = new object();
        bench.Device.Events.AddHandler(EventBus.Base("ABC") + 2, (id, data) => _data = data);
        bench.Run("let b = Event.baseNumber('ABC'); Event.on(b, function(ev, data) { Event.trigger(b + 2, data); }, null);");
        bench.Device.Events.Trigger(EventBus.Base("ABC"), sent);
        Assert.IsTrue(sent == _data);
    }

    [TestMethod]
    public void Log_lines_can_be_read()
    {
        ScriptBench bench = new ScriptBench("events log");
        bench.Run("let lines = []; Event.on(Event.LOG, function(ev, data) { lines.push(Event.evdataLogStr(data)); }, null); Log.info('hello');");
        bench.Check("lines.length", "1");
        bench.Check("lines[0].indexOf('hello') > 0", "true");
        bench.Check("Event.evdataLogStr(null)", "\"\"");
    }
}
