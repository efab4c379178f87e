// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Service.Gpio;

/// <summary>Names of the pins over RPC.</summary>
public static class GpioServiceConstants
{
    /// <summary>Method that makes a pin an input and reads it.</summary>
    public const string ReadMethod = "GPIO.Read";

    /// <summary>Method that makes a pin an output and tells the level written last.</summary>
    public const string ReadOutMethod = "GPIO.ReadOut";

    /// <summary>Method that makes a pin an output and writes it.</summary>
    public const string WriteMethod = "GPIO.Write";

    /// <summary>Method that makes a pin an output and inverts it.</summary>
    public const string ToggleMethod = "GPIO.Toggle";

    /// <summary>Method that makes a pin an output and blinks it.</summary>
    public const string BlinkMethod = "GPIO.Blink";

    /// <summary>Method that has a peer notified of edges.</summary>
    public const string SetIntHandlerMethod = "GPIO.SetIntHandler";

    /// <summary>Method that ends that.</summary>
    public const string RemoveIntHandlerMethod = "GPIO.RemoveIntHandler";

    /// <summary>Method of the notifications if the peer names none.</summary>
    public const string InterruptMethod = "GPIO.Int";

    internal const string PinArgument = "pin";
    internal const string PinArgumentFormat = "{pin: %d}";
    internal const string PinRequired = "pin is required";
    internal const string ModeError = "error setting pin mode";
    internal const int MillisecondsPerSecond = 1000;
    internal const int MicrosecondsPerMillisecond = 1000;
    internal const int FirstParamsBytes = 64;
    internal const int MaxParamsBytes = 128;
}
