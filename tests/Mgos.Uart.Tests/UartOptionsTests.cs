// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Uart.Tests;

[TestClass]
public class UartOptionsTests
{
    [TestMethod]
    public void Defaults_are_those_of_the_original()
    {
        UartOptions options = Read("{}");
        Assert.AreEqual(115200, options.BaudRate);
        Assert.AreEqual(8, options.DataBits);
        Assert.AreEqual((int)UartParity.None, (int)options.Parity);
        Assert.AreEqual((int)UartStopBits.One, (int)options.StopBits);
        Assert.AreEqual(256, options.ReceiveBufferBytes);
        Assert.AreEqual(256, options.TransmitBufferBytes);
        Assert.AreEqual(-1, options.ReceivePin);
        Assert.IsFalse(options.HasHardwareFlowControl);
        Assert.IsTrue(options.IsValid);
    }

    [TestMethod]
    public void Object_of_a_script_says_the_rest()
    {
        UartOptions options = Read("{\"baudRate\":9600,\"numDataBits\":7,\"parity\":2,\"numStopBits\":3,\"rxBufSize\":512,\"txBufSize\":1024,\"rxFlowControl\":true,\"txFlowControl\":2,"
            + "\"esp32\":{\"gpio\":{\"rx\":16,\"tx\":17,\"cts\":18,\"rts\":19},\"fifo\":{\"rxAlarm\":1}},\"rxLingerMicros\":15}");
        Assert.AreEqual(9600, options.BaudRate);
        Assert.AreEqual(7, options.DataBits);
        Assert.AreEqual((int)UartParity.Odd, (int)options.Parity);
        Assert.AreEqual((int)UartStopBits.OneAndAHalf, (int)options.StopBits);
        Assert.AreEqual(512, options.ReceiveBufferBytes);
        Assert.AreEqual(1024, options.TransmitBufferBytes);
        Assert.AreEqual((int)UartFlowControl.Hardware, (int)options.ReceiveFlowControl);
        Assert.AreEqual((int)UartFlowControl.Software, (int)options.TransmitFlowControl);
        Assert.AreEqual(16, options.ReceivePin);
        Assert.AreEqual(17, options.TransmitPin);
        Assert.AreEqual(18, options.ClearToSendPin);
        Assert.AreEqual(19, options.RequestToSendPin);
        Assert.IsTrue(options.IsValid);
        Assert.AreEqual(19, options.Copy().RequestToSendPin);
    }

    [TestMethod]
    [DataRow("{\"baudRate\":49}")]
    [DataRow("{\"baudRate\":5000001}")]
    [DataRow("{\"numDataBits\":4}")]
    [DataRow("{\"numDataBits\":9}")]
    [DataRow("{\"parity\":3}")]
    [DataRow("{\"parity\":-1}")]
    [DataRow("{\"numStopBits\":0}")]
    [DataRow("{\"numStopBits\":4}")]
    [DataRow("{\"rxBufSize\":63}")]
    [DataRow("{\"txBufSize\":16385}")]
    [DataRow("{\"rxFlowControl\":3}")]
    public void Numbers_out_of_range_are_invalid(string json) => Assert.IsFalse(Read(json).IsValid);

    private static UartOptions Read(string json) => UartOptionsReader.Read(Encoding.UTF8.GetBytes(json));
}
