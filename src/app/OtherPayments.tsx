import { useEffect, useState } from 'react';
import { priceOf } from '../core/catalog/purchase.ts';
import {
  optionName,
  optionsNotInData,
  RARE_OPTIONS,
  USUAL_OPTIONS,
} from '../core/catalog/rare-options.ts';
import type { Facts, PriceBook, PurchaseRate, TypeOption } from '../core/catalog/types.ts';
import { moneyText } from '../core/money.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { FIGURE_NOTE_ID } from '../ui/followed.ts';
import { loadPriceBook, loadPurchaseRates } from '../widgets/catalogue/load-catalogue.ts';
import { MOST_SCENARIOS, scenarioQuery } from '../widgets/scenario-calculator/scenario-state.ts';

interface Payment {
  readonly option: TypeOption;
  /** Money per hour; `null`: the on-demand price has changed since the share was seen. */
  readonly pricePerHour: number | null;
  /** `null` on demand. */
  readonly rate: PurchaseRate | null;
}

function paymentsOf(
  facts: Facts,
  onDemand: PriceBook,
  rates: readonly PurchaseRate[],
  instanceType: string,
): readonly Payment[] {
  const sources = { onDemand, rates, priceChanges: facts.priceChanges };
  return [...USUAL_OPTIONS, ...RARE_OPTIONS].flatMap((option): readonly Payment[] => {
    const price = priceOf(sources, instanceType, option);
    if (price.kind === 'not-in-data') return [];
    const pricePerHour = price.kind === 'amount' ? price.pricePerHour : null;
    return [{ option, pricePerHour, rate: price.rate }];
  });
}

/** What a type costs when it is paid for in other ways, and which ways our data lacks for it. */
export function OtherPayments({ facts, instanceType }: { facts: Facts; instanceType: string }) {
  const { region, currency, terms } = facts.priceBook;
  const [payments, setPayments] = useState<readonly Payment[] | null>(null);

  useEffect(() => {
    let current = true;
    Promise.all([loadPriceBook(region), loadPurchaseRates()]).then(
      ([book, rates]) => {
        if (current) setPayments(paymentsOf(facts, book, rates, instanceType));
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [facts, region, instanceType]);

  if (payments === null || payments.length === 0) return null;
  const shown: TypeOption = terms?.option ?? 'on-demand';
  const others = payments.filter(({ option }) => option !== shown);
  const usual = others.filter(({ option }) => USUAL_OPTIONS.some((one) => one === option));
  const rare = others.filter((payment) => !usual.includes(payment));
  const payable = payments.filter(({ pricePerHour }) => pricePerHour !== null);
  const lacking = optionsNotInData(new Set(payments.map(({ option }) => option)));
  return (
    <>
      {usual.length > 0 && <PaymentTable payments={usual} currency={currency} />}
      {rare.length > 0 && (
        <details>
          <summary>
            {rare.length === 1 ? 'Another reservation' : `${rare.length} other reservations`}
          </summary>
          <PaymentTable payments={rare} currency={currency} />
        </details>
      )}
      {payable.length > 1 && (
        <AppLink
          to={`/calculator/?${scenarioQuery(
            payable
              .slice(0, MOST_SCENARIOS)
              .map(({ option }) => ({ type: instanceType, region, option })),
          )}`}
          onClick={() => document.getElementById(FIGURE_NOTE_ID)?.hidePopover()}
        >
          Compare them in the calculator
        </AppLink>
      )}
      <span className="muted">
        Not in our data for {instanceType} in {region}: {lacking.join('; ')}.
      </span>
    </>
  );
}

function PaymentTable({
  payments,
  currency,
}: {
  payments: readonly Payment[];
  currency: PriceBook['currency'];
}) {
  const dates = [...new Set(payments.flatMap(({ rate }) => rate?.sourceDate ?? []))];
  const onlyDate = dates.length === 1 ? dates[0] : undefined;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Paid otherwise</th>
          <th scope="col">{currency} per hour</th>
          <th scope="col">Of on demand{onlyDate && ` on ${onlyDate}`}</th>
        </tr>
      </thead>
      <tbody>
        {payments.map(({ option, pricePerHour, rate }) => (
          <tr key={option}>
            <th scope="row">{optionName(option)}</th>
            <td>{pricePerHour === null ? '—' : moneyText(currency).rate(pricePerHour)}</td>
            <td>
              {rate && `${Number((rate.shareOfOnDemand * 100).toPrecision(3))}%`}
              {rate && !onlyDate && ` on ${rate.sourceDate}`}
              {pricePerHour === null && '; that price has changed since'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
