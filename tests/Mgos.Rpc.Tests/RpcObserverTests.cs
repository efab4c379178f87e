// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests;

[TestClass]
public class RpcObserverTests
{
    [TestMethod]
    public void Channels_with_a_peer_are_seen_to_come_and_go()
    {
        RpcBench bench = new RpcBench();
        Journal journal = new Journal(bench.Router);
        RecordingChannel named = bench.AddOpenChannel("peer", false);
        RecordingChannel nameless = bench.AddOpenChannel("", false);
        nameless.Close();
        named.Close();
        Assert.AreEqual("+peer -peer ", journal.Text);
    }

    [TestMethod]
    public void Frame_is_seen_whole_before_it_is_sent()
    {
        RpcBench bench = new RpcBench();
        Journal journal = new Journal(bench.Router);
        bench.Channel.Name = "c";
        bench.Channel.Receive("{\"id\":1,\"method\":\"Test.Null\"}");
        Assert.AreEqual("c:0:{\"id\":1,\"src\":\"dev1\",\"result\":null} ", journal.Text);
    }

    [TestMethod]
    public void Frame_is_seen_once_even_if_it_has_to_wait()
    {
        RpcBench bench = new RpcBench();
        Journal journal = new Journal(bench.Router);
        bench.Router.Notify("peer", "Hello", null, null);
        string seen = journal.Text;
        Assert.AreEqual("?:{\"src\":\"dev1\",\"dst\":\"peer\",\"method\":\"Hello\"} ", seen);
        RecordingChannel peer = bench.AddOpenChannel("peer", true);
        Assert.AreEqual(1, peer.SentCount);
        Assert.AreEqual(seen + "+peer ", journal.Text);
    }

    [TestMethod]
    public void Observer_that_throws_does_not_keep_the_others_from_seeing()
    {
        RpcBench bench = new RpcBench();
        Journal broken = new Journal(bench.Router) { IsBroken = true };
        Journal journal = new Journal(bench.Router);
        bench.AddOpenChannel("peer", true);
        Assert.AreEqual("+peer ", journal.Text);
        Assert.AreEqual("", broken.Text);
        Assert.IsTrue(bench.Log.IndexOf("broken observer") > 0);
    }

    [TestMethod]
    public void Observer_that_was_taken_out_sees_nothing()
    {
        RpcBench bench = new RpcBench();
        Journal journal = new Journal(bench.Router);
        bench.Router.RemoveObserver(journal);
        bench.Router.RemoveObserver(journal);
        bench.AddOpenChannel("peer", true);
        bench.Router.Notify("peer", "Hello", null, null);
        Assert.AreEqual("", journal.Text);
    }

    private sealed class Journal : IRpcObserver
    {
        public Journal(RpcRouter router)
        {
            router.AddObserver(this);
        }

        public string Text { get; private set; } = "";

        public bool IsBroken { get; set; }

        public void OnChannelOpen(RpcChannel channel) => Note("+" + channel.Destination);

        public void OnChannelClosed(RpcChannel channel) => Note("-" + channel.Destination);

        public void OnDispatchFrame(RpcChannel channel, byte[] frame, int count)
        {
            RecordingChannel recording = (RecordingChannel)channel;
            string where = recording == null ? "?" : recording.Name + ":" + recording.SentCount.ToString();
            Note(where + ":" + Encoding.UTF8.GetString(frame, 0, count));
        }

        private void Note(string text)
        {
            if (IsBroken)
                throw new System.ArgumentException("broken observer");
            Text += text + " ";
        }
    }
}
