// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;
using Mgos.Json;
using Mgos.Net;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Udp.Tests;

[TestClass]
public class UdpRpcTests
{
    [TestMethod]
    public void There_is_no_channel_without_an_address()
    {
        UdpBench bench = new UdpBench("", "", "*");
        Assert.AreEqual((int)InitResult.Ok, (int)bench.Result);
        Assert.AreEqual(0, bench.Router.GetChannels().Length);
        Assert.IsNull(UdpListenChannel.From(bench.Device));
        bench.Device.ShutDown();
    }

    [TestMethod]
    [DataRow("x", "", "Invalid rpc.udp.listen_addr: x")]
    [DataRow("udp://1.2.3:4", "", "Invalid rpc.udp.listen_addr: udp://1.2.3:4")]
    [DataRow("tcp://:4", "", "Invalid rpc.udp.listen_addr: tcp://:4")]
    [DataRow("", "host", "Invalid rpc.udp.dst_addr: host")]
    [DataRow("", "udp://:5", "Invalid rpc.udp.dst_addr: udp://:5")]
    [DataRow("", "host:99999", "Invalid rpc.udp.dst_addr: host:99999")]
    public void Wrong_address_is_logged_and_the_device_boots(string listenAddress, string destinationAddress, string expected)
    {
        UdpBench bench = new UdpBench(listenAddress, destinationAddress, "*");
        Assert.AreEqual((int)InitResult.Ok, (int)bench.Result);
        Assert.IsTrue(bench.HasLogged(expected));
        Assert.AreEqual(0, bench.Router.GetChannels().Length);
        bench.Device.ShutDown();
    }

    [TestMethod]
    public void Sender_waits_for_the_network()
    {
        UdpBench bench = new UdpBench("", "udp://127.0.0.1:9", "server");
        RpcChannel channel = bench.Router.GetChannels()[0];
        Assert.AreEqual("UDP_out", channel.Type);
        Assert.AreEqual("server", channel.Destination);
        Assert.AreEqual("", channel.Info);
        Assert.IsTrue(channel.IsPersistent && channel.IsBroadcastEnabled);
        Assert.IsFalse(channel.IsOpen);
        bench.GetAddress();
        Assert.IsTrue(channel.IsOpen);
        Assert.AreEqual("127.0.0.1:9", channel.Info);
        channel.Close();
        Assert.IsFalse(channel.IsOpen);
        bench.GetAddress();
        Assert.IsTrue(channel.IsOpen);
        bench.Device.ShutDown();
    }

    [TestMethod]
    [DataRow("{\"id\":1,\"src\":\"d1\",\"result\":null}", "{\"id\":1,\"src\":\"d1\",ERROR}")]
    [DataRow("{\"id\":\"a\",\"src\":\"d1\",\"dst\":\"p\\\"q\",\"tag\":\"t\",\"error\":{\"code\":1}}", "{\"id\":\"a\",\"src\":\"d1\",\"dst\":\"p\\\"q\",\"tag\":\"t\",ERROR}")]
    public void Error_in_place_of_an_answer_goes_to_whom_the_answer_would_have_gone(string answer, string expected)
    {
        byte[] data = Encoding.UTF8.GetBytes(answer);
        JsonWriter error = UdpRpcChannel.ErrorFor(data, 0, data.Length);
        string message = "\"error\":{\"code\":500,\"message\":\"Response of " + data.Length.ToString() + " bytes does not fit in a datagram (max " + NetPlatform.MaxDatagramBytes.ToString() + " bytes)\"}";
        int at = expected.IndexOf("ERROR");
        Assert.AreEqual(expected.Substring(0, at) + message + expected.Substring(at + 5), error.ToText());
    }

    [TestMethod]
    [DataRow("{\"id\":1,\"src\":\"d1\",\"result\":null}", true)]
    [DataRow("{\"src\":\"d1\",\"id\":1,\"method\":\"A\"}", false)]
    [DataRow("{}", false)]
    [DataRow("", false)]
    public void Answers_begin_with_their_id(string frame, bool isAnswer)
    {
        byte[] data = frame.Length == 0 ? new byte[0] : Encoding.UTF8.GetBytes(frame);
        Assert.AreEqual(isAnswer, UdpRpcChannel.IsAnswer(data, 0, data.Length));
    }
}
