// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Mqtt.Tests;

[TestClass]
public class PemTextTests
{
    [TestMethod]
    [DataRow("-----BEGIN CERTIFICATE-----\nabc", "-----BEGIN CERTIFICATE-----\nabc")]
    [DataRow("CN: lamp\nARN: arn:aws:iot\n-----BEGIN CERTIFICATE-----\nabc\n-----BEGIN CERTIFICATE-----\n", "-----BEGIN CERTIFICATE-----\nabc\n-----BEGIN CERTIFICATE-----\n")]
    [DataRow("---------BEGIN KEY-----", "-----BEGIN KEY-----")]
    [DataRow("no block", "no block")]
    [DataRow("-----BEGI", "-----BEGI")]
    [DataRow("", "")]
    public void Lines_before_the_first_block_are_left_out(string file, string expected) => Assert.AreEqual(expected, PemText.Of(Encoding.UTF8.GetBytes(file)));
}
