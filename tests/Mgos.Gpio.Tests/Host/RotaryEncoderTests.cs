// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;
using RotaryEncoder;

namespace Mgos.Gpio.Tests;

/// <summary>The counting of the sample RotaryEncoder, on pins.</summary>
[TestClass]
public class RotaryEncoderTests
{
    private const int A = 32;
    private const int B = 33;
    private const int Turns = 25000;
    private const int TurnsAtATime = 30;

    [TestMethod]
    public void A_hundred_thousand_steps_are_counted_while_the_loop_stands_still()
    {
        using PinRig rig = new PinRig();
        QuadratureDecoder decoder = Listen(rig);
        for (int i = 0; i < Turns; i++)
            Turn(rig, A, B, i);
        rig.Machine.WaitForEvents();
        Assert.AreEqual(4 * Turns, decoder.Steps);
        Assert.AreEqual(0, decoder.Missed);
    }

    [TestMethod]
    public void What_looks_at_the_levels_on_the_loop_loses_count()
    {
        using PinRig rig = new PinRig();
        QuadratureDecoder decoder = new QuadratureDecoder(false, false);
        rig.Pins.SetInterruptHandler(A, GpioInterruptMode.EdgeAny, pin => decoder.OnA(rig.Pins.Read(A)));
        rig.Pins.SetInterruptHandler(B, GpioInterruptMode.EdgeAny, pin => decoder.OnB(rig.Pins.Read(B)));
        rig.Pins.EnableInterrupt(A);
        rig.Pins.EnableInterrupt(B);
        Turn(rig, A, B, 0);
        rig.Machine.WaitForEvents();
        rig.Drain();
        Assert.AreEqual(0, decoder.Steps);
        Assert.AreEqual(4, decoder.Missed);
    }

    [TestMethod]
    public void There_and_back_again_is_where_it_began()
    {
        using PinRig rig = new PinRig();
        QuadratureDecoder decoder = Listen(rig);
        Random random = new Random(1);
        int expected = 0;
        for (int i = 0; i < 1000; i++)
        {
            bool isForward = random.Next(2) == 0;
            Turn(rig, isForward ? A : B, isForward ? B : A, i);
            expected += isForward ? 4 : -4;
        }

        rig.Machine.WaitForEvents();
        Assert.AreEqual(expected, decoder.Steps);
        Assert.AreEqual(0, decoder.Missed);
    }

    [TestMethod]
    public void An_edge_that_was_not_seen_is_told()
    {
        QuadratureDecoder decoder = new QuadratureDecoder(false, false);
        decoder.OnA(true);
        decoder.OnA(true);
        Assert.AreEqual(1, decoder.Steps);
        Assert.AreEqual(1, decoder.Missed);
    }

    private static QuadratureDecoder Listen(PinRig rig)
    {
        QuadratureDecoder decoder = new QuadratureDecoder(false, false);
        rig.Pins.SetIsrHandler(A, GpioInterruptMode.EdgeAny, (pin, level) => decoder.OnA(level));
        rig.Pins.SetIsrHandler(B, GpioInterruptMode.EdgeAny, (pin, level) => decoder.OnB(level));
        rig.Pins.EnableInterrupt(A);
        rig.Pins.EnableInterrupt(B);
        return decoder;
    }

    // The platform keeps 128 edges; more at a time would be a question of how fast its thread is.
    private static void Turn(PinRig rig, int first, int second, int number)
    {
        rig.Board(first).Set(true);
        rig.Board(second).Set(true);
        rig.Board(first).Set(false);
        rig.Board(second).Set(false);
        if (number % TurnsAtATime == 0)
            rig.Machine.WaitForEvents();
    }
}
