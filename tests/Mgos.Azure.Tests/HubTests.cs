// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests;

[TestClass]
public class HubTests
{
    private const string Bound = "devices/lamp/messages/devicebound/";
    private const string Post = "$iothub/methods/POST/";

    [TestMethod]
    public void Message_to_the_cloud_has_its_properties_in_the_topic()
    {
        AzureBench bench = new AzureBench(false, true).Connected();
        Assert.IsTrue(bench.Hub.SendMessage("{}"));
        AzureProperties properties = new AzureProperties();
        properties.Add(AzureProperties.ContentType, "text/plain");
        properties.Add("a b", "1");
        Assert.IsTrue(bench.Hub.SendMessage(Encoding.UTF8.GetBytes("hi"), properties));
        Assert.AreEqual("1 devices/lamp/messages/events/ {}\n1 devices/lamp/messages/events/%24.ct=text%2Fplain&a%20b=1 hi\n", bench.Link.Take());
    }

    [TestMethod]
    public void Message_that_cannot_be_taken_is_refused()
    {
        AzureBench bench = new AzureBench(false, true).Connected();
        bench.Link.HasRoom = false;
        Assert.IsFalse(bench.Hub.SendMessage("{}"));
        bench.Link.HasRoom = true;
        Assert.IsFalse(bench.Hub.SendMessage(new byte[AzureConstants.MaxMessageBytes + 1], null));
        Assert.AreEqual("", bench.Link.Take());
    }

    [TestMethod]
    public void Message_of_the_cloud_comes_with_its_properties()
    {
        AzureBench bench = new AzureBench(false, true).Connected();
        bench.Link.Tell(Bound + "%24.mid=1&%24.to=%2Fdevices%2Flamp%2Fmessages%2FdeviceBound&color=light%20red", "on");
        Assert.AreEqual("message 'on' $.mid:1 $.to:/devices/lamp/messages/deviceBound color:light red\n", bench.TakeEvents());
        bench.Link.Tell(Bound, "");
        Assert.AreEqual("message ''\n", bench.TakeEvents());
    }

    [TestMethod]
    public void Newest_handler_that_takes_a_method_answers_it()
    {
        AzureBench bench = new AzureBench(false, true).Connected();
        AzureMethodCall kept = null;
        bench.Hub.AddMethodHandler(call => call.Respond(200, "{\"by\":\"old\"}"));
        bench.Hub.AddMethodHandler(call =>
        {
            kept = call.Method == "later" ? call : null;
            return kept != null;
        });
        bench.Link.Tell(Post + "now/?$rid=1f", "{\"a\":1}");
        Assert.AreEqual("0 $iothub/methods/res/200/?$rid=1f {\"by\":\"old\"}\n", bench.Link.Take());
        bench.Link.Tell(Post + "later/?$rid=20", "5");
        Assert.AreEqual("", bench.Link.Take());
        Assert.AreEqual("5", kept.Text);
        Assert.IsTrue(kept.Respond(1, "null"));
        Assert.IsFalse(kept.Respond(1, "null"));
        Assert.AreEqual("0 $iothub/methods/res/1/?$rid=20 null\n", bench.Link.Take());
    }

    [TestMethod]
    public void Handler_of_the_event_may_answer()
    {
        AzureBench bench = new AzureBench(false, true).Connected();
        bench.Kit.Device.Events.AddHandler(AzureEvents.DirectMethod, (int id, object data) => ((AzureMethodCall)data).Respond(7, "[]"));
        bench.Link.Tell(Post + "m/?$rid=1", "{}");
        Assert.AreEqual("0 $iothub/methods/res/7/?$rid=1 []\n", bench.Link.Take());
    }

    [TestMethod]
    public void Method_that_nobody_takes_is_not_found()
    {
        AzureBench bench = new AzureBench(false, true).Connected();
        bench.Link.Tell(Post + "m/?$rid=1", "{}");
        Assert.AreEqual("0 $iothub/methods/res/404/?$rid=1 {\"code\":404,\"message\":\"No handler for the method\"}\n", bench.Link.Take());
    }

    [TestMethod]
    public void Handler_that_throws_is_an_error()
    {
        AzureBench bench = new AzureBench(false, true).Connected();
        bench.Hub.AddMethodHandler(call => { throw new System.InvalidOperationException("oops"); });
        bench.Link.Tell(Post + "m/?$rid=1", "{}");
        Assert.AreEqual("0 $iothub/methods/res/500/?$rid=1 {\"code\":500,\"message\":\"The handler has failed\"}\n", bench.Link.Take());
    }

    [TestMethod]
    public void Answer_after_the_end_of_the_connection_is_lost()
    {
        AzureBench bench = new AzureBench(false, true).Connected();
        AzureMethodCall kept = null;
        bench.Hub.AddMethodHandler(call =>
        {
            kept = call;
            return true;
        });
        bench.Link.Tell(Post + "m/?$rid=1", "{}");
        bench.Link.Owner.OnClosed();
        Assert.IsFalse(kept.Respond(0, "{}"));
        Assert.AreEqual("", bench.Link.Take());
    }

    [TestMethod]
    [DataRow("$iothub/methods/POST/")]
    [DataRow("$iothub/methods/POST/?$rid=1")]
    [DataRow("$iothub/methods/POST/m")]
    [DataRow("$iothub/methods/POST/m/?rid=1")]
    [DataRow("other")]
    public void What_makes_no_sense_is_logged(string topic)
    {
        AzureBench bench = new AzureBench(false, true).Connected();
        bench.Link.Tell(topic, "{}");
        Assert.AreEqual("", bench.Link.Take() + bench.TakeEvents());
        Assert.IsTrue(bench.HasLogged("makes no sense on " + topic));
    }
}
