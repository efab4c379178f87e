// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using System.Security.Authentication;

namespace Mgos.Client.Channels;

/// <summary>Says in one line what an exception of the network means, and what to check next.</summary>
internal static class LineErrors
{
    internal static DevicePortException NoConnection(string target, Exception cause)
    {
        Exception root = RootOf(cause);
        (string reason, string hint) = root switch
        {
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } => ("connection refused", "Is the device's service enabled, and is the port number right?"),
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => ("no such host", "Check the name, or use the IP address."),
            SocketException { SocketErrorCode: SocketError.HostUnreachable or SocketError.NetworkUnreachable } => ("no route to it", "Is this PC in the device's network?"),
            AuthenticationException => ("its certificate is not trusted: " + OneLine(root.Message), "Give its authority with --ca-cert-file FILE, or use --insecure to take any certificate."),
            _ => (OneLine(root.Message), "Is the device on, and is the address right?"),
        };
        return new DevicePortException(DeviceFailure.NoConnection, $"cannot connect to {target}: {reason}", hint, cause);
    }

    internal static DevicePortException Closed(string target, Exception? cause = null) =>
        new(DeviceFailure.NoConnection, $"the connection to {target} has ended" + (cause == null ? "" : ": " + OneLine(RootOf(cause).Message)), "Is the device restarting? Try again, or use --wait.", cause);

    internal static DevicePortException TooLong(string target) =>
        new(DeviceFailure.BadAnswer, $"{target} sends a frame of more than {ClientLimits.MaxFrameBytes} bytes", "Is this the address of a device?");

    internal static DevicePortException BadAnswer(string target, string what, string hint) => new(DeviceFailure.BadAnswer, $"{target} answered with something that is {what}", hint);

    internal static DevicePortException Unauthorized(string target, bool hasCredentials) => hasCredentials
        ? new DevicePortException(DeviceFailure.Unauthorized, $"{target} does not accept the user or the password", "Check --rpc-creds.")
        : new DevicePortException(DeviceFailure.Unauthorized, $"{target} wants a password", "Give it with --rpc-creds USER:PASSWORD, or --rpc-creds @FILE.");

    internal static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static Exception RootOf(Exception exception)
    {
        Exception root = exception;
        while (root is not (SocketException or AuthenticationException) && root.InnerException != null)
            root = root.InnerException;
        return root;
    }
}
