// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Service.Sim;

/// <summary>Names and limits of the world around a virtual device.</summary>
public static class SimConstants
{
    /// <summary>Method that tells about all pins.</summary>
    public const string BoardMethod = "Sim.Board";

    /// <summary>Method that holds a pin at a level.</summary>
    public const string SetPinMethod = "Sim.SetPin";

    /// <summary>Method that lets go of a pin.</summary>
    public const string ReleasePinMethod = "Sim.ReleasePin";

    /// <summary>Method that presses the button at a pin.</summary>
    public const string PressPinMethod = "Sim.PressPin";

    /// <summary>Method that holds a pin at a voltage.</summary>
    public const string SetAnalogMethod = "Sim.SetAnalog";

    /// <summary>Method that tells what is plugged into the buses.</summary>
    public const string BusMethod = "Sim.Bus";

    /// <summary>Method that changes what a sensor measures.</summary>
    public const string SetSensorMethod = "Sim.SetSensor";

    /// <summary>Method by which a peer asks to be told of changes.</summary>
    public const string WatchMethod = "Sim.Watch";

    /// <summary>Method by which a peer says that it has enough.</summary>
    public const string UnwatchMethod = "Sim.Unwatch";

    /// <summary>Method of the notifications that the device sends.</summary>
    public const string ChangedMethod = "Sim.Changed";

    /// <summary>Method that tells of the Wi-Fi networks around.</summary>
    public const string WifiMethod = "Sim.Wifi";

    /// <summary>Method that puts a Wi-Fi network up or changes it.</summary>
    public const string SetNetworkMethod = "Sim.SetNetwork";

    /// <summary>Method that takes a Wi-Fi network away.</summary>
    public const string RemoveNetworkMethod = "Sim.RemoveNetwork";

    /// <summary>Method that throws the device out of a Wi-Fi network.</summary>
    public const string DropNetworkMethod = "Sim.DropNetwork";

    /// <summary>How long a press lasts if the caller does not say, milliseconds.</summary>
    public const int DefaultPressMilliseconds = 100;

    /// <summary>How long a press may last, milliseconds.</summary>
    public const int MaxPressMilliseconds = 60000;

    /// <summary>Channels that may watch at the same time.</summary>
    public const int MaxWatchers = 8;

    /// <summary>Time between notifications, milliseconds; what changes meanwhile comes in one.</summary>
    public const int NotifyMilliseconds = 50;

    internal const int FirstNotificationBytes = 1024;
    internal const int MaxNotificationBytes = 16 * 1024;
}
