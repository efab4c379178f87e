// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Rpc.Uart.Tests;

[TestClass]
public class UartLinkTests
{
    private const string Quotes = "\"\"\"";
    private const string Request = "{\"src\":\"mos\",\"id\":1564281234568,\"method\":\"Config.Get\",\"params\":{\"key\":\"device.id\"}}";
    private const string Answer = "{\"id\":1564281234568,\"src\":\"esp32_0D83A4\",\"dst\":\"mos\",\"result\":\"esp32_0D83A4\"}";

    [TestMethod]
    public void Frame_is_a_line()
    {
        UartBench bench = new UartBench(4096, true);
        bench.Receive("{\"id\":1}\n");
        bench.Send("{\"id\":1,\"result\":null}");
        Assert.AreEqual("frame {\"id\":1}\n", bench.Events);
        Assert.AreEqual("\n{\"id\":1,\"result\":null}\n", bench.TakeAll());
    }

    [TestMethod]
    public void Peer_that_uses_quotes_and_checksum_is_answered_with_both_from_then_on()
    {
        UartBench bench = new UartBench(4096, true);
        bench.Receive("\n" + Quotes + Request + "923d81e3" + Quotes + "\n");
        Assert.AreEqual("empty\nempty\nframe " + Request + "\nempty\n", bench.Events);
        Assert.AreEqual("\n\n\n", bench.TakeAll());
        bench.Send(Answer);
        Assert.AreEqual("\n" + Quotes + Answer + "46355e6f" + Quotes + "\n", bench.TakeAll());
        bench.Receive("{\"id\":2}\n");
        bench.Send(Answer);
        Assert.AreEqual("\n" + Quotes + Answer + "46355e6f" + Quotes + "\n", bench.TakeAll());
    }

    [TestMethod]
    public void Handshake_is_answered_at_once()
    {
        UartBench bench = new UartBench(4096, true);
        bench.Receive(Quotes + "\u0004" + Quotes + "\n\n");
        Assert.AreEqual("\n" + Quotes + "\u0004" + Quotes + "\n\n", bench.TakeAll());
    }

    [TestMethod]
    public void Wrong_checksum_is_told_and_the_frame_is_lost()
    {
        UartBench bench = new UartBench(4096, true);
        bench.Receive(Request + "923d81e4\n");
        Assert.AreEqual("corrupted\n", bench.Events);
        bench.Send(Answer);
        Assert.AreEqual("\n" + Answer + "\n", bench.TakeAll());
    }

    [TestMethod]
    public void Line_that_is_too_long_is_skipped_to_its_end()
    {
        UartBench bench = new UartBench(128, true);
        bench.Receive("{\"a\":\"" + new string('x', 200) + "{\"id\":1}\n{\"id\":2}\n");
        Assert.AreEqual("too long\nnoise\nframe {\"id\":2}\n", bench.Events);
    }

    [TestMethod]
    public void Two_devices_do_not_reply_to_each_other_for_ever()
    {
        UartBench one = new UartBench(4096, true);
        UartBench two = new UartBench(4096, true);
        one.Receive("\n");
        int exchanged = 0;
        while (one.Link.Output.HasMore && exchanged < 1000)
        {
            exchanged++;
            two.Receive(one.TakeAll());
            one.Receive(two.TakeAll());
        }

        Assert.IsTrue(exchanged <= UartConstants.MaxEmptyReplies);
    }

    [TestMethod]
    public void Log_lines_go_out_between_frames_only()
    {
        UartBench bench = new UartBench(4096, true);
        bench.Log("one");
        bench.Send("{\"id\":1,\"result\":\"0123456789012345678901234567890123456789\"}");
        bench.Log("lost");
        string all = bench.TakeOnce() + bench.TakeOnce();
        bench.Log("lost too");
        bench.Receive("\n");
        all += bench.TakeAll();
        bench.Log("two");
        all += bench.TakeAll();
        Assert.AreEqual("one\n\n{\"id\":1,\"result\":\"0123456789012345678901234567890123456789\"}\n\ntwo\n", all);
    }

    [TestMethod]
    public void Log_line_is_one_line()
    {
        UartBench bench = new UartBench(4096, true);
        bench.Log("a\n{\"id\":1}\r\nb");
        Assert.AreEqual("a {\"id\":1}  b\n", bench.TakeAll());
    }

    [TestMethod]
    public void Frame_is_seven_bits_wide_and_one_line()
    {
        UartBench bench = new UartBench(4096, true);
        bench.Send("{\"r\":\n\t\"\u00e9\u20ac\"}");
        Assert.AreEqual("\n{\"r\":  \"\\u00e9\\u20ac\"}\n", bench.TakeAll());
    }

    [TestMethod]
    public void Second_frame_has_to_wait()
    {
        UartBench bench = new UartBench(4096, true);
        byte[] frame = new byte[] { (byte)'{', (byte)'}' };
        Assert.IsTrue(bench.Link.Send(frame, 0, 2));
        Assert.IsFalse(bench.Link.Send(frame, 0, 2));
        Assert.AreEqual("\n{}\n", bench.TakeAll());
        Assert.IsTrue(bench.Link.Send(frame, 0, 2));
    }

    [TestMethod]
    public void XOff_holds_output_back_for_two_seconds_at_most()
    {
        UartBench bench = new UartBench(4096, true);
        bench.Receive("\u0013");
        bench.Log("x");
        bench.Now += 1999999;
        Assert.AreEqual("", bench.TakeAll());
        bench.Now += 1;
        Assert.AreEqual("x\n", bench.TakeAll());
    }

    [TestMethod]
    public void XOn_lets_output_go_on()
    {
        UartBench bench = new UartBench(4096, true);
        bench.Receive("{\"id\u0013\":1}");
        bench.Log("x");
        Assert.AreEqual("", bench.TakeAll());
        bench.Receive("\u0011\n");
        Assert.AreEqual("x\n", bench.TakeAll());
        Assert.AreEqual("frame {\"id\":1}\n", bench.Events);
    }

    [TestMethod]
    public void Without_software_flow_control_XOff_is_a_byte_like_any_other()
    {
        UartBench bench = new UartBench(4096, false);
        bench.Receive("\u0013");
        bench.Log("x");
        Assert.AreEqual("x\n", bench.TakeAll());
    }

    [TestMethod]
    public void Text_that_nobody_takes_is_bounded()
    {
        UartBench bench = new UartBench(4096, true);
        for (int i = 0; i < 1000; i++)
            bench.Log("0123456789");
        Assert.IsTrue(bench.TakeAll().Length <= UartConstants.TextBufferBytes);
    }

    [TestMethod]
    public void End_of_a_frame_is_told_with_its_last_bytes()
    {
        UartTransmitter output = new UartTransmitter();
        byte[] chunk = new byte[32];
        output.AddReply(new byte[] { (byte)'x' }, 1);
        output.SetFrame(new byte[40], 0, 40, false, false);
        Assert.AreEqual("more more end nothing ", Take(output, chunk) + Take(output, chunk) + Take(output, chunk) + Take(output, chunk));
    }

    [TestMethod]
    public void Clearing_tells_whether_a_frame_is_lost()
    {
        UartTransmitter output = new UartTransmitter();
        Assert.IsFalse(output.Clear());
        output.SetFrame(new byte[40], 0, 40, false, false);
        Assert.IsTrue(output.Clear());
        Assert.IsFalse(output.Clear());
    }

    private static string Take(UartTransmitter output, byte[] chunk)
    {
        int count = output.Take(chunk, out bool endsFrame);
        return count == 0 ? "nothing " : endsFrame ? "end " : "more ";
    }
}
