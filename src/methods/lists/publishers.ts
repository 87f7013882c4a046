/** Where a list is published, and under what name it is kept. */
export interface Publication {
  /** Id of the list as its reader gives it; of a collection, the beginning of it. */
  list: string;
  file: string;
  url: string;
  publisher: string;
  /** False for what somebody else made from official lists. */
  official: boolean;
  /** What its publisher asks of who uses it. */
  terms: string;
}

const ofac = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports';

export const publications: readonly Publication[] = [
  {
    list: 'ofac-sdn',
    file: 'ofac-sdn.xml',
    url: `${ofac}/SDN.XML`,
    publisher: 'Office of Foreign Assets Control',
    official: true,
    terms: 'public domain of the United States',
  },
  {
    list: 'ofac-non-sdn',
    file: 'ofac-non-sdn.xml',
    url: `${ofac}/CONSOLIDATED.XML`,
    publisher: 'Office of Foreign Assets Control',
    official: true,
    terms: 'public domain of the United States',
  },
  {
    list: 'un-sc',
    file: 'un-sc.xml',
    url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
    publisher: 'United Nations Security Council',
    official: true,
    terms: 'attribute the Security Council',
  },
  {
    list: 'eu-fsf',
    file: 'eu-fsf.xml',
    url: 'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw',
    publisher: 'European Commission',
    official: true,
    terms: 'Commission Decision 2011/833/EU, attribute the European Commission',
  },
  {
    list: 'uk-sl',
    file: 'uk-sl.csv',
    url: 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv',
    publisher: 'Foreign, Commonwealth & Development Office',
    official: true,
    terms: 'Open Government Licence v3.0, attribute the FCDO',
  },
  {
    list: 'opensanctions-',
    file: 'opensanctions.ftm.json',
    url: 'https://data.opensanctions.org/datasets/latest/sanctions/entities.ftm.json',
    publisher: 'OpenSanctions',
    official: false,
    terms: 'CC BY-NC 4.0: a business needs a licence of the publisher',
  },
];
