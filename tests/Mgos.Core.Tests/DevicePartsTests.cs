// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class DevicePartsTests
{
    [TestMethod]
    public void A_part_is_found_by_its_exact_type()
    {
        DeviceParts parts = new TestDevice(null).Device.Parts;
        ProbePart part = new ProbePart("a", new Journal());
        OtherProbePart other = new OtherProbePart("b", new Journal());
        parts.Add(other);
        Assert.IsNull(parts.Find(typeof(ProbePart)));
        parts.Add(part);
        Assert.AreSame(part, parts.Find(typeof(ProbePart)));
        Assert.AreSame(other, parts.Find(typeof(OtherProbePart)));
        Assert.IsNull(parts.Find(typeof(string)));
    }

    [TestMethod]
    public void There_is_one_part_of_a_type()
    {
        DeviceParts parts = new TestDevice(null).Device.Parts;
        parts.Add(new ProbePart("a", new Journal()));
        Assert.ThrowsException(typeof(InvalidOperationException), () => parts.Add(new ProbePart("b", new Journal())));
        Assert.ThrowsException(typeof(ArgumentNullException), () => parts.Add(null));
    }

    [TestMethod]
    public void Parts_are_closed_newest_first_and_once()
    {
        Journal journal = new Journal();
        Device device = new TestDevice(null).Device;
        device.Parts.Add(new ProbePart("first", journal));
        device.Parts.Add(new object());
        device.Parts.Add(new OtherProbePart("second", journal));
        device.ShutDown();
        device.ShutDown();
        Assert.AreEqual("second first", journal.Text);
    }

    [TestMethod]
    public void A_part_that_fails_to_close_is_logged_and_the_others_are_closed()
    {
        Journal journal = new Journal();
        TestDevice kit = new TestDevice(null);
        kit.Device.Parts.Add(new ProbePart("first", journal));
        kit.Device.Parts.Add(new OtherProbePart("second", journal) { Exception = new InvalidOperationException("stuck") });
        kit.Device.ShutDown();
        Assert.AreEqual("second first", journal.Text);
        Assert.Contains(" Mgos.Core.Tests.OtherProbePart failed to close: stuck\n", kit.Platform.ConsoleText);
    }
}
