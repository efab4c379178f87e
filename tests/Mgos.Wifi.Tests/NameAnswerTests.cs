// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Wifi.Tests;

[TestClass]
public class NameAnswerTests
{
    private const string Header = "12340100000100000000 0000 ";
    private const string Name = "04 6d676f73 03 6c616e 00 ";

    // Questions and answers in hexadecimal; blanks mean nothing.
    [TestMethod]
    [DataRow(Header + Name + "0001 0001", "1234 8500 0001 0001 0000 0000" + Name + "00010001 c00c 0001 0001 0000000a 0004 c0a80401")]
    [DataRow(Header + "04 4d476f53 03 6c414e 00 0001 0001", "1234 8500 0001 0001 0000 0000 04 4d476f53 03 6c414e 00 00010001 c00c 0001 0001 0000000a 0004 c0a80401")]
    [DataRow(Header + Name + "001c 0001", "1234 8500 0001 0000 0000 0000" + Name + "001c0001")]
    [DataRow(Header + "04 6d676f74 03 6c616e 00 0001 0001", "1234 8500 0001 0000 0000 0000 04 6d676f74 03 6c616e 00 00010001")]
    [DataRow(Header + "08 6d676f732e6c616e 00 0001 0001", "1234 8500 0001 0000 0000 0000 08 6d676f732e6c616e 00 00010001")]
    [DataRow("1234 0000 0001 0000 0000 0001" + Name + "0001 0001 00 0029 1000 00000000 0000", "1234 8400 0001 0001 0000 0000" + Name + "00010001 c00c 0001 0001 0000000a 0004 c0a80401")]
    [DataRow("1234", "")]
    [DataRow("1234 8100 0001 0000 0000 0000" + Name + "0001 0001", "")]
    [DataRow("1234 2800 0001 0000 0000 0000" + Name + "0001 0001", "")]
    [DataRow("1234 0100 0002 0000 0000 0000" + Name + "0001 0001", "")]
    [DataRow(Header + Name + "0001", "")]
    [DataRow(Header + "04 6d67", "")]
    [DataRow(Header + "c00c 0001 0001", "")]
    [DataRow(Header, "")]
    public void A_question_for_the_name_is_answered(string question, string answer)
    {
        NameAnswer names = new NameAnswer("Mgos.lan", "192.168.4.1");
        byte[] data = Hex.Parse(question);
        int count = names.Write(data, data.Length);
        Assert.AreEqual(Hex.Format(Hex.Parse(answer), Hex.Parse(answer).Length), Hex.Format(names.Data, count));
    }

    [TestMethod]
    public void A_name_that_never_ends_is_not_answered()
    {
        byte[] data = new byte[600];
        data[5] = 1;
        for (int i = 12; i < data.Length; i++)
            data[i] = 1;
        Assert.AreEqual(0, new NameAnswer("a", "1.2.3.4").Write(data, data.Length));
    }
}
